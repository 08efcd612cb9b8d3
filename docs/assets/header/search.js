/** The search's box and the place of what it finds. A form of another name keeps the theme from fetching its own index. */

import { element, find } from '../shared/element.js'
import { icon } from './icons.js'

/** By this the theme's script weighs what Enter opens. */
const LAST = { 'data-md-score': '-Infinity' }

/** @param {Document} $page @param {Record<string, string>} words @param {string} base the way to the language's home */
export function addSearch($page, words, base) {
  const $scroll = element('div.md-search__scrollwrap', { tabindex: '0', 'data-md-scrollfix': '' }, results(words, base))
  const $inner = element('div.md-search__inner', { role: 'search', tabindex: '-1' }, form(words), element('div.md-search__output', {}, $scroll))
  const how = { type: 'button', for: '__search', tabindex: '-1', 'aria-label': words.search } // the box is what Tab finds
  find($page, '.md-header__button[for=__search]', HTMLElement).replaceWith(element('button.md-header__button.md-icon', how))
  find($page, '.md-search', HTMLElement).append(element('label.md-search__overlay', { for: '__search' }), $inner)
}

/** @param {Record<string, string>} words */
function form(words) {
  const plain = { autocapitalize: 'off', autocorrect: 'off', autocomplete: 'off', spellcheck: 'false' }
  const said = { 'aria-label': words.search, placeholder: words.search, type: 'text', name: 'query', required: '' }
  const $query = element('input.md-search__input', { ...said, ...plain, 'data-md-component': 'search-query' })
  const $close = element('label.md-search__icon.md-icon', { for: '__search' })
  $close.append(icon('search'), icon('back'))
  const $clear = element('button.md-search__icon.md-icon', { type: 'reset', title: words.clear, 'aria-label': words.clear, tabindex: '-1' })
  $clear.append(icon('close'))
  const $options = element('nav.md-search__options', { 'aria-label': words.find }, $clear)
  return element('form.md-search__form', {}, $query, $close, $options)
}

/** @param {Record<string, string>} words @param {string} base */
function results(words, base) {
  const $offer = element('p.search-offer', { hidden: '' }, element('a', { href: `${base}quiz/` }, element('span', LAST, words.search_offer)))
  return element('div.md-search-result', { 'data-md-component': 'search-result' },
    element('div.md-search-result__meta', { role: 'status' }, words.type),
    element('p.search-near', { role: 'status', 'data-words': words.search_near }),
    $offer,
    element('ol.md-search-result__list', { role: 'presentation' }))
}
