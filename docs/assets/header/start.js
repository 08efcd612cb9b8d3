/**
 * What a page's header does only with scripts. It is the same on every page and so stands in none: it is made here, before the theme's
 * own script, which the build puts behind this one, looks for it.
 */

import { addColours } from './colours.js'
import { addIcons } from './icons.js'
import { openLanguages } from './languages.js'
import { addMenu } from './menu.js'
import { addSearch } from './search.js'
import { addSettings } from './settings.js'

/** @typedef {Record<string, string>} Words */

/** @type {{page: Words, header: Words, results: Words}} */
const words = /** @type {any} */ (window).WORDS[document.documentElement.lang]
const { base = '', search = '' } = document.currentScript instanceof HTMLScriptElement ? document.currentScript.dataset : {}

for (const [name, text] of Object.entries(words.page)) document.body.setAttribute(`data-${name.replace(/_/g, '-')}`, text)
addSettings(document.body, { base, search, translations: words.results })
addMenu(document, words.header)
addColours(document, words.header)
addSearch(document, { ...words.header, type: words.results['search.result.placeholder'] }, base)
addIcons(document)
openLanguages(document)
