/**
 * The support desk: type to filter, ↑ ↓ to choose, Enter to copy the reply with its link, Ctrl Enter to open its page. Where nothing
 * is typed, the first reply is not about it, or others are about as near, none is chosen: Enter must not copy a wrong one. The address
 * holds which chips are pressed; what is typed may name a customer and stays with the page. Works offline once the texts of every
 * language are there, which come in when the desk stands.
 *
 * @typedef {import('./filter.js').Reply} Reply
 * @typedef {import('./filter.js').Filter} Filter
 */

import { whenTyped } from '../shared/composing.js'
import { sayOn } from '../shared/copy.js'
import { owns } from '../shared/data.js'
import { element, fill, find } from '../shared/element.js'
import { held, replaceEntry } from '../shared/entry.js'
import { remember } from '../shared/memory.js'
import { tellMissing } from '../shared/missing.js'
import { doInPauses } from '../shared/pauses.js'
import { published } from '../shared/published.js'
import { chips, choice, chosenLast } from './choice.js'
import { Copier } from './copier.js'
import { addressOf, filterOf, finder, matching } from './filter.js'
import { enterListener, escapeListener, keyListener } from './keys.js'
import { box, grid, row } from './rows.js'
import { Shelf } from './shelf.js'

const FIRST_ROWS = 30
const NONE = -1
const SITE = 'desk-site'
const LANGUAGE = 'desk-language'

/** What chips narrow the list by. */
const NARROWED = /** @type {const} */ (['site', 'refunds', 'kind'])

export class Desk {
  /**
   * @param {HTMLElement} $root
   * @param {Reply[]} replies with their texts in the page's language and in the one that is shown
   * @param {string[][]} synonyms
   * @param {string} shown a language
   * @param {import('./replies.js').Replies} texts brings in those of other languages
   */
  constructor($root, replies, synonyms, shown, texts) {
    const { up, language = '', home = '', quiz } = $root.dataset
    this.words = wordsOf($root)
    this.texts = texts
    this.wanted = shown
    this.home = new URL(String(up), location.href)
    this.replies = replies
    const asked = filterOf(location.search)
    this.filter = { ...asked, language: shown, q: asked.q || String(held().sought || '') }
    for (const key of NARROWED) if (!owns(this.words, `${key}_${this.filter[key]}`)) this.filter[key] = ''
    if (!asked.site) this.filter.site = chosenLast(SITE, group(this.words, 'site_').map(([site]) => site), '')
    this.find = finder(replies, synonyms, language, (site) => this.words[`site_${site}`] || '', home)
    /** @type {Reply[]} */
    this.found = []
    this.chosen = 0
    this.least = 0
    this.counted = ''
    this.limit = FIRST_ROWS
    this.shelf = new Shelf()
    this.copier = new Copier(this.words, languagesOf($root), language, shown)
    this.isCopied = false
    this.$box = box()
    this.$box.value = this.filter.q
    this.$list = grid(this.words.filter)
    this.$keys = element('p', { id: 'desk-keys' })
    this.$status = element('p.desk-status', { role: 'status' })
    this.$offer = element('p', {}, element('a', { href: String(quiz) }, this.words.offer))
    this.$more = element('button.desk-more', { type: 'button' })
    this.$language = choice(LANGUAGE, this.words.language, group(this.words, 'language_'), shown, (chosen) => this.speak(chosen))
    const isFree = document.activeElement === document.body // whoever has begun elsewhere stays there
    this.lay($root)
    this.listen($root)
    if (asked.q) this.note()
    this.show()
    if (isFree) this.$box.focus()
  }

  /** @param {HTMLElement} $root */
  lay($root) {
    const { words, filter } = this
    const groups = NARROWED.map((key) =>
      chips(words[key], group(words, `${key}_`), filter[key], (value) => this.narrow(key, value))
    )
    this.$language.addEventListener('keydown', enterListener(this))
    fill(
      $root,
      element('label', { for: this.$box.id }, words.filter),
      this.$box,
      this.$keys,
      element('div.desk-set', {}, this.$language, element('div.desk-narrow', {}, ...groups), this.copier.$root),
      this.$status,
      this.$offer,
      this.$list,
      this.$more,
    )
  }

  /** @param {HTMLElement} $root */
  listen($root) {
    whenTyped(this.$box, () => this.type(this.$box.value))
    this.$box.addEventListener('keydown', keyListener(this))
    this.copier.editor.$blanks.addEventListener('keydown', enterListener(this))
    document.addEventListener('keydown', escapeListener(this, $root), true) // before what it closes is closed
    this.$more.addEventListener('click', () => this.showAll())
    window.addEventListener('beforeprint', () => this.showForPaper())
    setTimeout(() => doInPauses(this.find.begin))
  }

  /** What begins anew, or is typed after a reply was copied, another customer asks. @param {string} q */
  type(q) {
    const { filter: { q: before }, isCopied } = this
    if (isCopied || (before && q[0] !== before[0] && !q.endsWith(before))) this.copier.editor.forgetCustomer()
    this.isCopied = false
    this.narrow('q', q)
    if (!before) window.scrollTo(0, 0) // what stood above the box is gone
  }

  /** Nothing is typed, and nothing is known of a customer. */
  restart() {
    this.$box.value = ''
    this.copier.editor.forgetCustomer()
    this.isCopied = false
    this.narrow('q', '')
    this.$box.focus()
    window.scrollTo(0, 0)
  }

  /** @param {keyof Filter} key @param {string} value @param {number} [chosen] which reply is chosen then */
  narrow(key, value, chosen) {
    this.filter = { ...this.filter, [key]: value }
    if (key !== 'language') this.limit = FIRST_ROWS
    if (key === 'site') remember(SITE, value || null)
    this.note()
    this.show(chosen)
  }

  /** Shows the replies in another language, once its texts are there. @param {string} language */
  async speak(language) {
    this.wanted = language
    if (!owns(this.replies[0].reply, language)) {
      this.tell(this.words.texts_coming, language)
      const isThere = await this.texts.load(language).then(() => true, () => false)
      if (this.wanted !== language) return // another was chosen meanwhile
      if (!isThere) return this.tellFailed(language)
    }
    this.copier.editor.show(language)
    this.narrow('language', language, this.chosen)
  }

  /** A language could not be fetched: the one that is shown stays chosen. @param {string} language */
  tellFailed(language) {
    const { words, filter: { language: shown } } = this
    tellMissing()
    this.wanted = shown
    remember(LANGUAGE, shown)
    find(this.$language, `[value="${shown}"]`, HTMLInputElement).checked = true
    this.tell(words.texts_failed, language, true)
  }

  /** @param {string} text @param {string} language that it names @param {boolean} [isWarning] */
  tell(text, language, isWarning) {
    this.say(text.replace('{language}', this.words[`language_${language}`]), isWarning)
  }

  /** For whoever comes back, and for whom the address is sent to. */
  note() {
    const { q, ...chosen } = this.filter
    replaceEntry({ sought: q }, `${location.pathname}${addressOf({ ...chosen, q: '' })}${location.hash}`)
  }

  showAll() {
    const { limit } = this
    this.limit = Infinity
    this.show(limit)
    this.$box.focus()
  }

  /** Paper has all of them; afterwards everything is as it was. */
  showForPaper() {
    const { limit } = this
    if (this.found.length <= limit) return
    fill(this.$list, ...this.found.map((each, index) => this.row(each, index)))
    this.choose(this.chosen)
    const restore = () => {
      for (const $row of [...this.$list.children].slice(limit)) $row.remove()
    }
    window.addEventListener('afterprint', restore, { once: true })
  }

  /** Shows what fits. @param {number} [chosen] which of them is chosen */
  show(chosen) {
    const { words, limit, filter } = this
    const { found, isSure } = matching(this.replies, filter, this.find, this.shelf.first)
    const isNarrowed = NARROWED.some((key) => filter[key])
    this.found = found
    this.least = isSure && filter.q.trim() ? 0 : NONE
    fill(this.$list, ...found.slice(0, limit).map((each, index) => this.row(each, index)))
    const count = isSure ? words.count : words.near
    this.$keys.textContent = this.least === NONE ? words.keys_near : words.keys
    const site = filter.site ? `${words[`site_${filter.site}`]}${words.colon}` : ''
    this.counted = found.length ? site + count.replace('{n}', String(found.length)) : isNarrowed ? words.none_narrowed : words.none
    this.say(this.counted)
    document.body.classList.toggle('desk-at-work', Boolean(filter.q.trim()))
    this.$offer.hidden = found.length > 0 && isSure
    this.$more.hidden = found.length <= limit
    this.$more.textContent = words.more.replace('{n}', String(found.length - limit))
    this.choose(chosen ?? this.least)
  }

  /** @param {Reply} reply @param {number} index */
  row(reply, index) {
    const { pins, recent } = this.shelf
    const site = reply.sites.length === 1 ? this.words[`site_${reply.sites[0]}`] : ''
    const look = { language: this.filter.language, site, isPinned: pins.includes(reply.key), isRecent: recent.includes(reply.key), address: this.place(reply) }
    const $row = row(reply, index, this.words, look)
    $row.$copy.addEventListener('click', () => {
      this.choose(index)
      this.copy()
    })
    $row.$pin.addEventListener('click', () => {
      const isPinned = $row.$pin.getAttribute('aria-pressed') !== 'true'
      this.shelf.pin(reply.key, isPinned)
      $row.$pin.setAttribute('aria-pressed', String(isPinned))
    })
    return $row.$root
  }

  /** @param {number} index */
  choose(index) {
    const rows = [...this.$list.children]
    this.chosen = Math.max(this.least, Math.min(index, rows.length - 1))
    rows.forEach(($row, at) => $row.setAttribute('aria-selected', String(at === this.chosen)))
    this.$box.setAttribute('aria-expanded', String(rows.length > 0))
    this.$list.hidden = !rows.length
    if (rows[this.chosen]) this.$box.setAttribute('aria-activedescendant', rows[this.chosen].id)
    else this.$box.removeAttribute('aria-activedescendant')
    const isUnderBox = this.$status.getBoundingClientRect().top < this.$box.getBoundingClientRect().bottom
    if (this.chosen > 0 || isUnderBox) this.reveal()
  }

  /** Chooses another; what was warned of is then over. @param {number} by */
  move(by) {
    this.choose(this.chosen + by)
    this.reveal()
    if (this.chosen !== NONE && this.$status.classList.contains('warning')) this.say(this.counted)
  }

  /** Brings the chosen row into view; with the first, how many there are. */
  reveal() {
    const $row = this.$list.children[this.chosen]
    if ($row) $row.scrollIntoView({ block: 'nearest' })
    if (this.chosen <= 0) this.$status.scrollIntoView({ block: 'nearest' })
  }

  /** @param {Reply} reply */
  place({ address }) {
    return new URL(address[this.filter.language], this.home).href
  }

  /** Opens the chosen reply's page. */
  open() {
    const $link = this.$list.querySelector(`#desk-${this.chosen} a`)
    if ($link instanceof HTMLElement) $link.click()
    else this.ask()
  }

  /** Asks to choose where none is chosen. */
  ask() {
    if (!this.found.length) return
    const { words, filter } = this
    const choose = matchMedia('(pointer: coarse)').matches ? words.choose_by_touch : words.choose
    this.say(filter.q.trim() ? choose : words.start, true)
    this.$box.focus()
  }

  /** @param {string} text @param {boolean} [isWarning] */
  say(text, isWarning = false) {
    this.$status.textContent = text
    this.$status.classList.toggle('warning', isWarning)
  }

  async copy() {
    const reply = this.found[this.chosen]
    if (!reply) return this.ask()
    const { words, copier, filter: { language } } = this
    if (this.wanted !== language) return this.tell(words.texts_coming, this.wanted)
    if (copier.asks()) return this.say(String(copier.editor.$note.textContent), true)
    const question = reply.question[language]
    const done = await copier.copy({ reply: reply.reply[language], places: reply.places[language], page: [question, published(this.place(reply))] })
    if (done) this.shelf.use(reply.key)
    if (copier.editor.$blanks.contains(document.activeElement)) this.$box.focus()
    this.isCopied = done
    const { left } = copier.editor
    this.say(done ? [words.copied, question, ...(left.length ? [words.left, ...left] : [])].join(' ') : words.failed, !done || left.length > 0)
    const $copy = this.$list.querySelector(`#desk-${this.chosen} .desk-copy`)
    if ($copy instanceof HTMLElement) sayOn($copy, done ? words.done : words.failed, words.copy, done)
  }
}

/** The languages of the replies. @param {HTMLElement} $root */
export function languagesOf($root) {
  return group(wordsOf($root), 'language_').map(([language]) => language)
}

/** The language in which replies are shown at first: the address's, the one chosen last, or the page's. @param {HTMLElement} $root */
export function shownAtFirst($root) {
  const languages = languagesOf($root)
  const { language } = filterOf(location.search)
  return languages.includes(language) ? language : chosenLast(LANGUAGE, languages, String($root.dataset.language))
}

/** What the page has the desk say. @param {HTMLElement} $root @returns {Record<string, string>} */
function wordsOf($root) {
  return JSON.parse(String($root.dataset.words))
}

/** The words of a group, by what stands after its name. @param {Record<string, string>} words @param {string} name @returns {[string, string][]} */
function group(words, name) {
  return Object.entries(words).flatMap(([key, said]) => (key.startsWith(name) ? [[key.slice(name.length), said]] : []))
}
