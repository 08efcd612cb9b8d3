/** The calculator's form: reads it on every change, shows the sum step by step and says its result alone aloud, or what is wrong or missing. */

import { element, fill, find, findAll } from '../shared/element.js'
import { daysByDates } from './days.js'
import { decimal, doubts, FIELDS, hundredths, mistakes, NUMBERS, plain, refund, wholeDays } from './refund.js'
import { recallTyped, rememberTyped } from './typed.js'
import { notes, working } from './working.js'

const PAUSE = 1000 // so long nobody types any more

export class Calculator {
  /**
   * @param {HTMLFormElement} $form with `data-rules` and `data-words`; with `data-about` what was typed about something else is not filled in
   * @param {(figure: string) => void} onSum told each sum that something typed leads to, '' where there is none
   */
  constructor($form, onSum = () => {}) {
    this.$form = $form
    this.onSum = onSum
    /** @type {Record<string, import('./working.js').CitedRule>} */
    this.rules = JSON.parse(String($form.dataset.rules))
    /** @type {import('./working.js').Words} */
    this.words = JSON.parse(String($form.dataset.words))
    this.$rule = find($form, '[name=rule]', HTMLSelectElement)
    this.$days = find($form, '.calculator-days', HTMLElement)
    this.$working = find($form, '.calculator-steps', HTMLElement)
    this.$result = find($form, 'output', HTMLElement)
    this.$notes = find($form, '.calculator-notes', HTMLElement)
    /** @type {Partial<Record<string, import('./working.js').Found>>} what cannot be, by field */
    this.wrong = {}
    /** @type {typeof this.wrong} what can be but hardly is */
    this.odd = {}
    let pause = 0
    $form.hidden = false
    const $inputs = findAll($form, 'input', HTMLInputElement)
    const { about = '' } = $form.dataset
    const recalled = recallTyped()
    const typed = about && recalled.about && recalled.about !== about ? {} : recalled
    for (const $input of $inputs) {
      const value = typed[$input.name]
      if (typeof value === 'string') $input.value = value
      $input.checked = value === true
    }
    $form.addEventListener('input', ({ target }) => {
      const { name, type } = /** @type {HTMLInputElement | HTMLSelectElement} */ (target)
      if (/date|checkbox/.test(type)) this.countDays()
      else if (/term|used/.test(name)) fill(this.$days)
      rememberTyped({ about, ...Object.fromEntries($inputs.map(({ name, value, type, checked }) => [name, type === 'checkbox' ? checked : value])) })
      this.show(true)
      clearTimeout(pause)
      pause = setTimeout(() => this.judge(false), PAUSE)
    })
    this.show(false)
  }

  /** @param {string} name */
  field(name) {
    return find(this.$form, `[name=${name}]`, HTMLInputElement)
  }

  /** What the dates come to. */
  days() {
    const [start, end, back] = ['start', 'end', 'back'].map((name) => this.field(name).value)
    return daysByDates({ start, end, back }, this.field('midnight').checked)
  }

  /** Fills in the days from the dates and says how they were counted. */
  countDays() {
    const { counted } = this.words
    const { term, used, wrong } = this.days()
    if (term || wrong.end) this.field('term').value = term ? String(term.days) : ''
    if (used || wrong.end || wrong.back) this.field('used').value = used ? String(used.days) : ''
    fill(this.$days, ...[term, used].map((each) => (each ? element('p', {}, counted[each.as].replace('{n}', String(each.days))) : '')))
  }

  /** What the fields hold that are asked for; no coupon is a coupon of nothing, no discount is none. */
  order() {
    const asked = NUMBERS.filter((name) => !this.field(name).closest('[data-asked][hidden]'))
    const typed = asked.map((name) => [name, plain(this.field(name).value) || (/coupon|discount/.test(name) ? '0' : '')])
    /** @type {import('./refund.js').Order} */
    const order = Object.fromEntries(typed)
    if (hundredths(order.used) !== null) order.used = wholeDays(order.used)
    return order
  }

  /** @param {boolean} isTyping */
  show(isTyping) {
    const rule = this.rules[this.$rule.value]
    for (const $asked of findAll(this.$form, '[data-asked]', HTMLElement)) $asked.hidden = !rule.asks.includes(String($asked.dataset.asked))
    const order = this.order()
    const wrong = mistakes(order)
    this.wrong = { ...this.days().wrong, ...wrong }
    this.odd = doubts(order)
    this.sum = Object.keys(wrong).length ? null : refund(order, rule)
    const { sum, words } = this
    fill(this.$working, sum ? working(order, sum, words) : '')
    if (sum) fill(this.$result, `${words.result} `, element('strong', {}, `${decimal(sum.refund)} ${rule.currency}`))
    fill(this.$notes, ...(sum ? notes(order, rule, sum, words) : []))
    this.judge(isTyping)
    if (isTyping) this.onSum(sum ? decimal(sum.refund) : '')
  }

  /** Says at each field what is wrong with it, and what is missing once something is filled in. @param {boolean} isTyping */
  judge(isTyping) {
    const { wrong, odd, words } = this
    for (const name of [...NUMBERS, 'end', 'back']) {
      const found = wrong[name] || odd[name]
      const $error = find(this.$form, `#calculator-${name}-error`, HTMLElement)
      say($error, (found && words.mistakes[found]) || '', isTyping)
      this.field(name).setAttribute('aria-invalid', String(name in wrong && $error.textContent !== ''))
    }
    if (!this.sum) say(this.$result, FIELDS.some((name) => this.field(name).value) ? this.lacking() : '', isTyping)
    // What is told may have moved what is typed in, or stick above it.
    for (const $typed of this.$form.querySelectorAll(':focus')) {
      const { top, bottom } = $typed.getBoundingClientRect()
      if (isTyping || (bottom > 0 && top < window.innerHeight)) $typed.scrollIntoView({ block: 'nearest' }) // unless the reader has left it
    }
  }

  /** What has to be put right, else what is missing. */
  lacking() {
    const { wrong, words } = this
    /** @param {(name: string) => boolean} isMeant */
    const named = (isMeant) => NUMBERS.filter(isMeant).map((name) => words[name]).join(' · ')
    const incorrect = named((name) => name in wrong && wrong[name] !== 'missing')
    return incorrect ? words.incorrect.replace('{fields}', incorrect) : words.missing.replace('{fields}', named((name) => wrong[name] === 'missing'))
  }
}

/** Says something else, but nothing new while somebody types: it may not hold when they are done. @param {HTMLElement} $place @param {string} text @param {boolean} isTyping */
function say($place, text, isTyping) {
  if ($place.textContent !== text) $place.textContent = isTyping ? '' : text
}
