/**
 * The support desk: type to filter, ↑ ↓ to choose, Enter to copy the reply with its link, Ctrl Enter to open its page.
 * Works offline once loaded.
 *
 * @typedef {import('./replies.js').Reply} Reply
 * @typedef {Record<'filter' | 'keys' | 'language' | 'count' | 'none' | 'copied' | 'failed' | 'open', string>} Words
 */

import { copyText } from '../shared/copy.js'
import { element, fill } from '../shared/element.js'
import { wordsOf } from '../shared/match.js'
import { keyListener } from './keys.js'
import { chosenLanguage, languageChoice } from './language_choice.js'
import { box, list, row } from './parts.js'
import { matching } from './replies.js'

export class Desk {
  /** @param {HTMLElement} $root @param {Reply[]} replies the rows of replies.json */
  constructor($root, replies) {
    /** @type {Words} */
    this.words = JSON.parse(String($root.dataset.words))
    this.home = new URL(String($root.dataset.up), location.href)
    this.replies = replies
    this.found = replies
    this.chosen = 0
    this.languages = Object.keys(replies[0].reply)
    this.language = chosenLanguage(this.languages, $root.dataset.language)
    this.$box = box()
    this.$list = list(this.words.filter)
    this.$status = element('p.desk-status', { role: 'status' })
    this.$link = element('a', { target: '_blank' })
    this.$open = element('p', {}, this.words.open, ' ', this.$link)
    this.lay($root)
    this.$box.addEventListener('input', () => this.show())
    this.$box.addEventListener('keydown', keyListener(this))
    this.show()
    this.$box.focus()
  }

  /** @param {HTMLElement} $root */
  lay($root) {
    const { words } = this
    const languages = languageChoice(this.languages, this.language, words.language, (language) => {
      this.language = language
      this.show(this.chosen)
    })
    const $label = element('label', { for: this.$box.id }, words.filter)
    const $keys = element('p', { id: 'desk-keys' }, words.keys)
    fill($root, $label, this.$box, $keys, languages, this.$status, this.$open, this.$list)
  }

  /** Shows what fits the words typed. @param {number} chosen which of them is chosen */
  show(chosen = 0) {
    this.found = matching(this.replies, wordsOf(this.$box.value))
    this.$list.lang = this.language
    fill(this.$list, ...this.found.map((each, index) => this.row(each, index)))
    const { length } = this.found
    this.$status.textContent = length ? this.words.count.replace('{n}', String(length)) : this.words.none
    this.choose(chosen)
  }

  /** @param {Reply} reply @param {number} index */
  row(reply, index) {
    const $row = row(reply, index, this.language)
    $row.addEventListener('click', () => {
      this.choose(index)
      this.copy()
    })
    return $row
  }

  /** @param {number} index */
  choose(index) {
    this.chosen = Math.max(0, Math.min(index, this.found.length - 1))
    for (const [i, $row] of [...this.$list.children].entries()) {
      $row.setAttribute('aria-selected', String(i === this.chosen))
    }
    const hasAny = this.found.length > 0
    this.$box.setAttribute('aria-expanded', String(hasAny))
    this.$list.hidden = this.$open.hidden = !hasAny
    if (hasAny) this.point()
    else this.$box.removeAttribute('aria-activedescendant')
  }

  /** Tells where the chosen reply is: in the list, and its page. */
  point() {
    const reply = this.found[this.chosen]
    const $row = this.$list.children[this.chosen]
    $row.scrollIntoView({ block: 'nearest' })
    this.$box.setAttribute('aria-activedescendant', $row.id)
    this.$link.href = this.place(reply)
    this.$link.textContent = reply.question[this.language]
  }

  /** @param {Reply} reply */
  place({ address }) {
    return new URL(address[this.language], this.home).href
  }

  async copy() {
    const reply = this.found[this.chosen]
    if (!reply) return
    const done = await copyText(`${reply.reply[this.language]}\n${this.place(reply)}`)
    this.$box.focus()
    this.$status.textContent = done ? `${this.words.copied} ${reply.question[this.language]}` : this.words.failed
  }
}
