/** The search's box, its button and the place of what it finds. */

import { element, find } from '../shared/element.js'
import { icon } from '../shared/icons.js'

/** @typedef {import('../header/header.js').Words} Words */

/**
 * Puts the search where the page has left room for it.
 *
 * @param {Document} $page
 * @param {Words} words
 * @param {string} base the way to the language's home
 */
export function addForm($page, words, base) {
  const $open = element('button.md-header__button.md-icon', { type: 'button', for: '__search', 'aria-label': words.search, 'aria-keyshortcuts': 'Control+K Meta+K' }, icon('search'))
  find($page, '.md-header__button[for=__search]', HTMLElement).replaceWith($open)
  const results = resultsIn(words, base)
  const form = formOf(words)
  const $search = element('div.md-search__inner', { role: 'search', 'aria-label': words.search, tabindex: '-1' }, form.$form, element('div.md-search__output', {}, results.$scroll))
  find($page, '.md-search', HTMLElement).append(element('label.md-search__overlay', { for: '__search' }), $search)
  const $header = find($page, '.md-header', HTMLElement)
  return { ...form, $header, $open, $search, $toggle: find($page, '#__search', HTMLInputElement), results }
}

/** @param {Words} words */
function formOf(words) {
  const plain = { autocapitalize: 'off', autocorrect: 'off', autocomplete: 'off', spellcheck: 'false', enterkeyhint: 'search' }
  const $box = element('input.md-search__input', { 'aria-label': words.search, placeholder: words.search, type: 'text', required: '', ...plain })
  const $close = element('button.md-search__icon.md-icon', { type: 'button', for: '__search', title: words.close, 'aria-label': words.close, tabindex: '-1' }, icon('search'), icon('back')) // the theme's styles ask for `for`
  const $clear = element('button.md-search__icon.md-icon', { type: 'reset', title: words.clear, 'aria-label': words.clear, tabindex: '-1' }, icon('close'))
  const $options = element('div.md-search__options', {}, $clear)
  return { $box, $close, $form: element('form.md-search__form', { novalidate: '' }, $box, $close, $options) }
}

/** @param {Words} words @param {string} base @returns {import('./hits.js').Results} */
function resultsIn(words, base) {
  const $count = element('div.md-search-result__meta', { role: 'status' }, words.placeholder)
  const $near = element('p.search-near', { role: 'status' })
  const $offer = element('p.search-offer', {}, element('a', { href: `${base}quiz/` }, words.start))
  const $list = element('ol.md-search-result__list', { role: 'presentation' })
  const $found = element('div.md-search-result', {}, $count, $near, $offer, $list)
  return { $scroll: element('div.md-search__scrollwrap', {}, $found), $count, $near, $offer, $list }
}
