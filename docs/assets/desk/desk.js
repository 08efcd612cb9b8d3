/**
 * The support desk: type to filter, ↑ ↓ to choose, Enter to copy the reply with its link, Ctrl Enter to open its page.
 * The address holds what is shown. Works offline once loaded.
 *
 * @typedef {import('./filter.js').Reply} Reply
 * @typedef {import('./filter.js').Filter} Filter
 * @typedef {Record<string, string>} Words
 */

import { copyText } from '../shared/copy.js'
import { element, fill } from '../shared/element.js'
import { keep, recallList } from '../shared/stored.js'
import { chips, choice, chosenLast } from './choice.js'
import { FORMATS, letter } from './compose.js'
import { addressOf, filterOf, finder, matching } from './filter.js'
import { FrameEditor } from './frame.js'
import { keyListener } from './keys.js'
import { box, grid, row } from './rows.js'

const SHOWN = 40
const RECENT = 5
const FEEDBACK = 2500

export class Desk {
  /** @param {HTMLElement} $root @param {Reply[]} replies the rows of replies.json @param {string[][]} synonyms */
  constructor($root, replies, synonyms) {
    const { words, up, language = '', address = location.search, away, quiz } = $root.dataset
    /** @type {Words} */
    this.words = JSON.parse(String(words))
    this.home = new URL(String(up), location.href)
    this.replies = replies
    this.languages = Object.keys(replies[0].reply)
    this.filter = filterOf(address)
    if (!this.languages.includes(this.filter.language)) this.filter.language = chosenLast('desk-language', this.languages, language)
    this.format = chosenLast('desk-format', FORMATS, FORMATS[0])
    this.pins = recallList('desk-pins')
    this.recent = recallList('desk-recent')
    this.find = lazily(() => finder(replies, synonyms, language, JSON.parse(String(away))))
    /** @type {Reply[]} */
    this.found = []
    this.chosen = 0
    this.limit = SHOWN
    this.frame = new FrameEditor(/** @type {any} */ (this.words))
    this.$box = box()
    this.$box.value = this.filter.q
    this.$list = grid(this.words.filter)
    this.$status = element('p.desk-status', { role: 'status' })
    this.$offer = element('p', {}, element('a', { href: String(quiz) }, this.words.offer))
    this.$more = element('button.desk-more', { type: 'button' })
    this.lay($root)
    this.listen()
    if (address) history.replaceState(history.state, '', location.pathname + address)
    this.show()
    this.$box.focus()
  }

  /** @param {HTMLElement} $root */
  lay($root) {
    const { words, filter } = this
    const group = (/** @type {'site' | 'refunds' | 'kind'} */ key) => chips(words[key], wordsOf(words, `${key}_`), filter[key], (value) => this.narrow(key, value))
    const languages = this.languages.map((each) => /** @type {[string, string]} */ ([each, words[`language_${each}`]]))
    const formats = FORMATS.map((each) => /** @type {[typeof each, string]} */ ([each, words[`format_${each}`]]))
    fill(
      $root,
      element('label', { for: this.$box.id }, words.filter),
      this.$box,
      element('p', { id: 'desk-keys' }, words.keys),
      element('div.desk-narrow', {}, group('site'), group('refunds'), group('kind')),
      element(
        'div.desk-options',
        {},
        choice('desk-language', words.language, languages, filter.language, (value) => this.speak(value)),
        choice('desk-format', words.format, formats, this.format, (value) => { this.format = value }),
      ),
      this.frame.$root,
      this.$status,
      this.$offer,
      this.$list,
      this.$more,
    )
  }

  listen() {
    this.$box.addEventListener('input', () => this.narrow('q', this.$box.value))
    this.$box.addEventListener('keydown', keyListener(this))
    this.$more.addEventListener('click', () => {
      const { chosen, limit } = this
      this.limit = Infinity
      this.show(chosen)
      this.choose(limit)
      this.$box.focus()
    })
    setTimeout(() => this.find(''))
  }

  /** @param {keyof Filter} key @param {string} value */
  narrow(key, value) {
    this.filter = { ...this.filter, [key]: value }
    this.limit = SHOWN
    this.write()
    this.show()
  }

  /** Changes the language of the replies; the chosen one stays chosen. @param {string} language */
  speak(language) {
    this.filter = { ...this.filter, language }
    this.write()
    this.show(this.chosen)
  }

  write() {
    history.replaceState(history.state, '', `${location.pathname}${addressOf(this.filter)}${location.hash}`)
  }

  /** Shows what fits. @param {number} chosen which of them is chosen */
  show(chosen = 0) {
    const { words } = this
    const { found, isNear } = matching(this.replies, this.filter, this.find, [...this.pins, ...this.recent])
    this.found = found
    fill(this.$list, ...found.slice(0, this.limit).map((each, index) => this.row(each, index)))
    const count = isNear ? words.near : words.count
    this.$status.textContent = found.length ? count.replace('{n}', String(found.length)) : words.none
    this.$offer.hidden = found.length > 0 && !isNear
    this.$more.hidden = found.length <= this.limit
    this.$more.textContent = words.more.replace('{n}', String(found.length - this.limit))
    this.choose(chosen)
  }

  /** @param {Reply} reply @param {number} index */
  row(reply, index) {
    const { language } = this.filter
    const look = { language, isPinned: this.pins.includes(reply.key), isRecent: this.recent.includes(reply.key), address: this.place(reply) }
    return row(reply, index, /** @type {any} */ (this.words), look, {
      copy: () => {
        this.choose(index)
        this.copy()
      },
      pin: () => this.pin(reply, index),
    })
  }

  /** @param {number} index */
  choose(index) {
    const rows = [...this.$list.children]
    this.chosen = Math.max(0, Math.min(index, rows.length - 1))
    rows.forEach(($row, at) => $row.setAttribute('aria-selected', String(at === this.chosen)))
    this.$box.setAttribute('aria-expanded', String(rows.length > 0))
    this.$list.hidden = !rows.length
    if (!rows.length) return this.$box.removeAttribute('aria-activedescendant')
    this.$box.setAttribute('aria-activedescendant', rows[this.chosen].id)
    if (index) rows[this.chosen].scrollIntoView({ block: 'nearest' })
  }

  /** @param {Reply} reply */
  place({ address }) {
    return new URL(address[this.filter.language], this.home).href
  }

  /** Opens the chosen reply's page. */
  open() {
    const $link = this.$list.querySelector(`#desk-${this.chosen} a`)
    if ($link instanceof HTMLElement) $link.click()
  }

  /** @param {Reply} reply @param {number} index */
  pin({ key }, index) {
    this.pins = this.pins.includes(key) ? this.pins.filter((each) => each !== key) : [...this.pins, key]
    keep('desk-pins', this.pins)
    const $pin = this.$list.querySelector(`#desk-${index} .desk-pin`)
    if ($pin) $pin.setAttribute('aria-pressed', String(this.pins.includes(key)))
  }

  async copy() {
    const reply = this.found[this.chosen]
    if (!reply) return
    const { words, format, frame } = this
    const { language } = this.filter
    const question = reply.question[language]
    const said = { reply: reply.reply[language], places: reply.places[language], page: /** @type {[string, string]} */ ([question, this.place(reply)]) }
    const text = letter(said, frame.frame, format)
    const done = await copyText(text, format === 'html' ? text : '')
    if (done) this.remember(reply)
    const left = done && frame.left.length ? ` ${words.left} ${frame.left.join(' ')}` : ''
    this.$status.textContent = done ? `${words.copied} ${question}${left}` : words.failed
    this.mark(done ? words.done : words.failed)
  }

  /** @param {Reply} reply */
  remember({ key }) {
    this.recent = [key, ...this.recent.filter((each) => each !== key)].slice(0, RECENT)
    keep('desk-recent', this.recent)
  }

  /** Says on the chosen row's button what became of the copy. @param {string} said */
  mark(said) {
    const $copy = this.$list.querySelector(`#desk-${this.chosen} .desk-copy`)
    if (!$copy) return
    $copy.textContent = said
    $copy.classList.add('done')
    setTimeout(() => {
      $copy.textContent = this.words.copy
      $copy.classList.remove('done')
    }, FEEDBACK)
  }
}

/** The words of a group, by what stands after its name. @param {Words} words @param {string} group @returns {[string, string][]} */
function wordsOf(words, group) {
  return Object.entries(words).flatMap(([key, said]) => (key.startsWith(group) ? [[key.slice(group.length), said]] : []))
}

/** A search that is made ready when it is first needed. @param {() => import('./filter.js').Find} make @returns {import('./filter.js').Find} */
function lazily(make) {
  /** @type {import('./filter.js').Find | undefined} */
  let find
  return (query) => (find = find || make())(query)
}
