/** What a page's header does only with scripts. It is the same on every page and so stands in none: it is made here. */

import { addColours } from './colours.js'
import { openLanguages } from './languages.js'
import { addMenu } from './menu.js'
import { addTitle } from './title.js'

/** @typedef {Record<string, string>} Words */

/** @param {Document} $page @param {Words} words */
export function addHeader($page, words) {
  addMenu($page, words)
  addTitle($page)
  addColours($page, words)
  openLanguages($page)
}
