/** What the search finds, as it is shown: the first pages at once, more while the reader scrolls. */

import { element, fill, find, findAll } from '../shared/element.js'

/**
 * @typedef {import('../header/header.js').Words} Words
 * @typedef {import('./worker.js').Answer} Answer
 * @typedef {Record<'$scroll' | '$count' | '$near' | '$offer' | '$list', HTMLElement>} Results
 */

const FEW = 10

export class Hits {
  /** @param {Results} results @param {Words} words @param {string} base the way to the language's home */
  constructor(results, words, base) {
    this.results = results
    this.words = words
    this.base = base
    this.query = '' // for which something stands there
    /** @type {Answer['pages']} */
    this.waiting = []
    results.$scroll.addEventListener('scroll', () => this.showMore(), { passive: true })
  }

  /** @param {Answer} answer */
  show({ query, pages, isNear }) {
    const { one, other, none, near, offer } = this.words
    this.tell(pages.length === 1 ? one : pages.length ? other.replace('#', String(pages.length)) : none, isNear ? near : '', isNear || !pages.length ? offer : '')
    this.query = query
    this.waiting = pages
    fill(this.results.$list)
    this.results.$scroll.scrollTop = 0
    this.showFew()
    this.showMore()
  }

  /** The index is out of reach. */
  fail() {
    this.show({ query: '', pages: [], isNear: false })
    this.tell(this.words.missing, '', this.words.offer)
  }

  /** Nothing is sought. */
  clear() {
    this.tell(this.words.placeholder, '', this.words.start)
    this.query = ''
    this.waiting = []
    fill(this.results.$list)
  }

  /** Where arrows lead. @returns {HTMLAnchorElement[]} */
  get links() {
    return findAll(this.results.$scroll, ':not([hidden]) > a', HTMLAnchorElement)
  }

  /** The best of what was found, else the quiz. */
  get best() {
    return this.results.$list.querySelector('a') || this.links[0]
  }

  /** Below what is in sight there is always half a window more. */
  showMore() {
    const { $scroll } = this.results
    while (this.waiting.length && $scroll.scrollTop + 1.5 * $scroll.clientHeight > $scroll.scrollHeight) this.showFew()
  }

  showFew() {
    this.results.$list.append(...this.waiting.splice(0, FEW).map((parts) => item(parts, this.base)))
  }

  /** Where no page has all that was typed, their number would say that they match. @param {string} count @param {string} near @param {string} offer what leads to the quiz */
  tell(count, near, offer) {
    const { $count, $near, $offer } = this.results
    if ($near.textContent !== near) $near.textContent = near
    $count.textContent = count
    $count.hidden = near !== ''
    $offer.hidden = !offer
    if (offer) find($offer, 'a', HTMLElement).textContent = offer
  }
}

/** @param {Answer['pages'][number]} parts @param {string} base */
function item(parts, base) {
  const links = parts.map(({ location, title, text }, at) => {
    const [name, said] = [`hit:${location}`, `said:${location}`] // a name of a few words, for who hears it
    const $title = element(at ? 'span.search-part' : 'span.search-title', { id: name }, ...title.map(shown))
    const $text = element('span.search-text', { id: said }, ...text.map(shown))
    return element('a.md-search-result__link', { href: base + location, 'aria-labelledby': name, 'aria-describedby': said }, $title, $text)
  })
  return element('li.md-search-result__item', {}, ...links)
}

/** @param {import('./excerpt.js').Run} run */
function shown({ text, isFound }) {
  return isFound ? element('mark', {}, text) : text
}
