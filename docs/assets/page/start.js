/** Starts what every page does. */

import { addHeader } from '../header/header.js'
import { addSearch } from '../search/search.js'
import { followHeadings } from './contents.js'
import { addCopyButtons } from './copy_buttons.js'
import { openFolded } from './folded.js'
import { carryWalk } from './language_links.js'
import { markOverdue } from './overdue.js'
import { addPrintLine } from './print_line.js'
import { walkOn } from './quiz_links.js'
import { scrollByKey } from './wide_code.js'
import { showMeanings } from './word_meanings.js'

/** @type {Record<'page' | 'header' | 'search', Record<string, string>>} */
const words = /** @type {any} */ (window).WORDS[document.documentElement.lang]
const { base = '', search = '' } = document.currentScript instanceof HTMLScriptElement ? document.currentScript.dataset : {}

// Other scripts say some of them too.
for (const [name, text] of Object.entries(words.page)) document.body.setAttribute(`data-${name.replace(/_/g, '-')}`, text)
const { copy = '', copyTicket = '', copyReply = '', copied = '', copyFailed = '', printed = '', overdue = '', utcOffset = '' } = document.body.dataset

addHeader(document, words.header)
addSearch(document, words.search, base, search)
addCopyButtons(document, { copy, copyTicket, copyReply, copied, copyFailed })
addPrintLine(document, printed)
walkOn(document)
showMeanings(document)
carryWalk(document)
markOverdue(document, { overdue, utc_offset: utcOffset })
followHeadings(document)
openFolded(document)
scrollByKey(document)
