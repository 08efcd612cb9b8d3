/** The agent's greeting and sign-off, with blanks of their own; the browser keeps them. */

import { element, fill } from '../shared/element.js'
import { recall, remember } from '../shared/memory.js'
import { keep, recallMap } from '../shared/stored.js'
import { blanksOf, filled } from './compose.js'

const GREETING = 'desk-greeting'
const SIGN_OFF = 'desk-sign-off'
const BLANKS = 'desk-blanks'

export class FrameEditor {
  /** @param {Record<string, string>} words */
  constructor(words) {
    this.values = recallMap(BLANKS)
    this.$blanks = element('div.desk-blanks')
    this.$greeting = this.field(GREETING, words.greeting)
    this.$signOff = this.field(SIGN_OFF, words.sign_off)
    const $texts = [this.$greeting, this.$signOff].map(({ $label, $text }) => element('div', {}, $label, $text))
    this.$fields = [...$texts, element('p', {}, words.blanks_hint), this.$blanks]
    this.showBlanks()
  }

  /** @param {string} name @param {string} words */
  field(name, words) {
    const $text = element('textarea', { id: name, rows: '2' })
    $text.value = recall(name) || ''
    $text.addEventListener('input', () => {
      remember(name, $text.value || null)
      this.showBlanks()
    })
    return { $label: element('label', { for: name }, words), $text }
  }

  get text() {
    return `${this.$greeting.$text.value}\n${this.$signOff.$text.value}`.trim()
  }

  showBlanks() {
    fill(this.$blanks, ...blanksOf(this.text).map((name, index) => this.blank(name, `desk-blank-${index}`)))
  }

  /** @param {string} name @param {string} id */
  blank(name, id) {
    const $value = element('input', { id, type: 'text', autocomplete: 'off' })
    $value.value = this.values[name] || ''
    $value.addEventListener('input', () => {
      this.values = { ...this.values, [name]: $value.value }
      keep(BLANKS, this.values)
    })
    return element('div', {}, element('label', { for: id }, name), $value)
  }

  /** @returns {import('./compose.js').Frame} */
  get frame() {
    const { values } = this
    return { greeting: filled(this.$greeting.$text.value.trim(), values), signOff: filled(this.$signOff.$text.value.trim(), values) }
  }

  /** The blanks that nobody has filled. */
  get left() {
    return blanksOf(this.text).filter((name) => !this.values[name])
  }
}
