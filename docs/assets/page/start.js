/** Starts what every page does. */

import { giveFocusBack, listenToEveryInput, offerQuiz } from '../search/box.js'
import { addCopyButtons } from './copy_buttons.js'
import { carryWalk } from './language_links.js'
import { openByKeyboard } from './menu.js'
import { markOverdue } from './overdue.js'
import { addPrintLine } from './print_line.js'
import { walkOn } from './quiz_links.js'
import { showMeanings } from './word_meanings.js'

const { copy = '', copyTicket = '', copyReply = '', copied = '', copyFailed = '', printed = '', menu = '', overdue = '', utcOffset = '' } = document.body.dataset

addCopyButtons(document, { copy, copyTicket, copyReply, copied, copyFailed })
addPrintLine(document, printed)
walkOn(document)
showMeanings(document)
carryWalk(document)
openByKeyboard(document, menu)
markOverdue(document, { overdue, utc_offset: utcOffset })
listenToEveryInput(document)
giveFocusBack(document)
offerQuiz(document)
