/**
 * The agent's greeting and sign-off, one of each for replies in each language; the browser keeps them. What is filled into a blank of a
 * greeting is the customer's: it is kept nowhere and goes with the customer. What stands in sign-offs alone is the agent's, and kept.
 */

import { element, fill } from '../shared/element.js'
import { recall, remember } from '../shared/memory.js'
import { keep, recallMap } from '../shared/stored.js'
import { blanksOf, filled } from './compose.js'

const GREETING = 'desk-greeting'
const SIGN_OFF = 'desk-sign-off'
const BLANKS = 'desk-blanks'

export class FrameEditor {
  /** @param {Record<string, string>} words @param {string[]} languages of the replies @param {string} own the page's */
  constructor(words, languages, own) {
    this.words = words
    this.languages = languages
    this.language = own
    for (const name of [GREETING, SIGN_OFF]) takeOver(name, own)
    const stored = recallMap(BLANKS)
    this.values = this.agents(stored)
    if (Object.keys(stored).length) keep(BLANKS, this.values)
    this.asked = ''
    this.$note = element('p.desk-note')
    this.$blanks = element('div.desk-blanks')
    this.$greeting = this.field(GREETING)
    this.$signOff = this.field(SIGN_OFF)
    const $texts = [this.$greeting, this.$signOff].map(({ $label, $text }) => element('div', {}, $label, $text))
    this.$fields = [...$texts, element('p', {}, words.blanks_hint)]
  }

  /** @param {string} name */
  field(name) {
    const $text = element('textarea', { id: name, rows: '2' })
    $text.addEventListener('input', () => {
      remember(`${name}-${this.language}`, $text.value || null)
      keep(BLANKS, this.agents(this.values))
      this.showBlanks()
    })
    return { $label: element('label', { for: name }), $text }
  }

  /** Shows what goes around replies in a language. @param {string} language */
  show(language) {
    const { words, $greeting, $signOff } = this
    this.language = language
    $greeting.$text.value = textOf(GREETING, language)
    $signOff.$text.value = textOf(SIGN_OFF, language)
    $greeting.$label.textContent = words.greeting.replace('{language}', words[`language_${language}`])
    $signOff.$label.textContent = words.sign_off.replace('{language}', words[`language_${language}`])
    this.showBlanks()
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
      keep(BLANKS, this.agents(this.values))
    })
    return element('div', {}, element('label', { for: id }, name), $value)
  }

  /** Of what is filled in, what is the agent's own. @param {Record<string, string>} values @returns {Record<string, string>} */
  agents(values) {
    const [greeted, signed] = [GREETING, SIGN_OFF].map((name) => blanksOf(this.languages.map((each) => textOf(name, each)).join('\n')))
    return Object.fromEntries(Object.entries(values).filter(([name]) => signed.includes(name) && !greeted.includes(name)))
  }

  /** Another customer is served. */
  forgetCustomer() {
    this.values = this.agents(this.values)
    this.asked = ''
    this.$note.textContent = ''
    this.showBlanks()
  }

  /** @returns {import('./compose.js').Frame} */
  get frame() {
    const { values } = this
    return { greeting: filled(this.$greeting.$text.value.trim(), values), signOff: filled(this.$signOff.$text.value.trim(), values) }
  }

  /** The blanks that nobody has filled. */
  get left() {
    return blanksOf(this.text).filter((name) => !(this.values[name] || '').trim())
  }

  /** Asks for the first blank that is left, and again only once others are. @returns {boolean} whether it has */
  asks() {
    const { left, asked } = this
    this.asked = left.join('\n')
    const isAsking = left.length > 0 && this.asked !== asked
    this.$note.textContent = isAsking ? this.words.unfilled.replace('{blanks}', left.join(' ')) : ''
    if (!isAsking) return false
    const $blank = this.$blanks.querySelectorAll('input')[blanksOf(this.text).indexOf(left[0])]
    $blank.focus()
    $blank.scrollIntoView({ block: 'nearest' })
    return true
  }
}

/** @param {string} name @param {string} language */
function textOf(name, language) {
  return recall(`${name}-${language}`) || ''
}

/** What was kept before each language had its own. @param {string} name @param {string} language */
function takeOver(name, language) {
  const old = recall(name)
  if (old === null) return
  if (!textOf(name, language)) remember(`${name}-${language}`, old)
  remember(name, null)
}
