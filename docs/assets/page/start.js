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
import { showPlace } from './section_row.js'
import { scrollByKey } from './wide_code.js'
import { showMeanings } from './word_meanings.js'

/** @type {Record<'page' | 'header' | 'search', Record<string, string>>} */
const words = /** @type {any} */ (window).WORDS[document.documentElement.lang]
const { base = '', search = '' } = document.currentScript instanceof HTMLScriptElement ? document.currentScript.dataset : {}

// What early/renewal.js says, and what kept/page.js counts by.
document.body.dataset.renewed = words.page.renewed
document.body.dataset.utcOffset = words.page.utc_offset

addHeader(document, words.header)
addSearch(document, words.search, base, search)
addCopyButtons(document, words.page)
addPrintLine(document, words.page)
walkOn(document)
showPlace(document)
showMeanings(document)
carryWalk(document)
markOverdue(document, words.page)
followHeadings(document)
openFolded(document)
scrollByKey(document)
