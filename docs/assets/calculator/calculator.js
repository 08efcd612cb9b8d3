/** The calculator's form: reads it on every change, shows the sum step by step and says its result alone aloud, or what is wrong or missing. */

import { owns } from '../shared/data.js'
import { element, fill, find, findAll } from '../shared/element.js'
import { daysByDates } from './days.js'
import { ASKED, decimal, doubts, FIELDS, hundredths, mistakes, plain, refund, wholeDays } from './refund.js'
import { recallTyped, rememberTyped } from './typed.js'
import { notes, working } from './working.js'

const PAUSE = 1000 // so long nobody types any more

export class Calculator {
  /**
   * @param {HTMLFormElement} $form with `data-rules` and `data-words`
   * @param {(refund: ?bigint) => void} onSum told each new sum in cents, null while there is none
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
    /** @type {ReturnType<typeof daysByDates>['wrong']} */
    this.wrongDates = {}
    /** @type {Partial<Record<string, 'missing' | import('./working.js').Told>>} what there is to say, by field */
    this.found = {}
    this.pause = 0
    $form.hidden = false
    this.fillIn(recallTyped())
    $form.addEventListener('submit', (event) => event.preventDefault())
    $form.addEventListener('input', ({ target }) => {
      if (target instanceof HTMLInputElement && /date|checkbox/.test(target.type)) this.countDays()
      else if (target instanceof HTMLInputElement && /term|used/.test(target.name)) fill(this.$days)
      rememberTyped(Object.fromEntries(this.inputs.map(({ name, value, type, checked }) => [name, type === 'checkbox' ? checked : value])))
      this.show(true)
      clearTimeout(this.pause)
      this.pause = setTimeout(() => this.judge(false), PAUSE)
    })
    this.show(false)
  }

  get inputs() {
    return findAll(this.$form, 'input', HTMLInputElement)
  }

  /** @param {Record<string, unknown>} typed by the field's name */
  fillIn(typed) {
    for (const $input of this.inputs) {
      const value = typed[$input.name]
      if (typeof value === 'string') $input.value = value
      $input.checked = value === true
    }
  }

  /** Whether there is such a sum, which is shown then. @param {string} rule */
  choose(rule) {
    if (!owns(this.rules, rule)) return false
    this.$rule.value = rule
    this.show(false)
    return true
  }

  /** @param {string} name */
  field(name) {
    return find(this.$form, `[name=${name}]`, HTMLInputElement)
  }

  /** Fills in the days from the dates and says how they were counted. */
  countDays() {
    const { counted } = this.words
    const dates = { start: this.field('start').value, end: this.field('end').value, back: this.field('back').value }
    const { term, used, wrong } = daysByDates(dates, this.field('midnight').checked)
    if (term) this.field('term').value = String(term.days)
    if (used) this.field('used').value = String(used.days)
    for (const name of wrong.end ? ['term', 'used'] : wrong.back ? ['used'] : []) this.field(name).value = ''
    this.wrongDates = wrong
    fill(this.$days, ...[term, used].map((each) => (each ? element('p', {}, counted[each.as].replace('{n}', String(each.days))) : '')))
  }

  /** What the fields hold; no coupon is a coupon of nothing, no discount is none. @param {string[]} asks */
  order(asks) {
    const [paid, coupon, list, term, used] = FIELDS.map((name) => plain(this.field(name).value))
    const [discount, price, days] = ASKED.map((name) => plain(this.field(name).value))
    return {
      paid, coupon: coupon || '0', list, term, used: hundredths(used) === null ? used : wholeDays(used),
      ...(asks.includes('discount') ? { discount: discount || '0' } : {}),
      ...(asks.includes('downgrade') ? { new_list: price, new_term: days } : {}),
    }
  }

  /** @param {boolean} isTyping */
  show(isTyping) {
    const rule = this.rules[this.$rule.value]
    for (const $asked of this.$form.querySelectorAll('[data-asked]')) {
      if ($asked instanceof HTMLElement) $asked.hidden = !rule.asks.includes(String($asked.dataset.asked))
    }
    const order = this.order(rule.asks)
    const wrong = mistakes(order)
    this.found = { ...this.wrongDates, ...doubts(order), ...wrong }
    this.sum = Object.keys(wrong).length ? null : refund(order, rule)
    const { sum, words } = this
    fill(this.$working, ...(sum ? [working(order, sum, words)] : []))
    if (sum) fill(this.$result, `${words.result} `, element('strong', {}, `${decimal(sum.refund)} ${rule.currency}`))
    fill(this.$notes, ...(sum ? notes(order, rule, sum, words) : []))
    this.judge(isTyping)
    this.onSum(sum && sum.refund)
  }

  /** Says at each field what is wrong with it, and what is missing once something is filled in. @param {boolean} isTyping */
  judge(isTyping) {
    const { found, words } = this
    const numbers = [...FIELDS, ...ASKED]
    for (const name of [...numbers, 'end', 'back']) {
      const mistake = found[name]
      const $error = find(this.$form, `#calculator-${name}-error`, HTMLElement)
      say($error, mistake && mistake !== 'missing' ? words.mistakes[mistake] : '', isTyping)
      this.field(name).setAttribute('aria-invalid', String($error.textContent !== '' && mistake !== 'swapped'))
    }
    const missing = numbers.filter((name) => found[name] === 'missing').map((name) => words[name])
    const isBegun = FIELDS.some((name) => this.field(name).value)
    if (!this.sum) say(this.$result, isBegun && missing.length ? words.missing.replace('{fields}', missing.join(' · ')) : '', isTyping)
  }
}

/** Says something else, but nothing new while somebody types: it may not hold when they are done. @param {HTMLElement} $place @param {string} text @param {boolean} isTyping */
function say($place, text, isTyping) {
  if ($place.textContent !== text) $place.textContent = isTyping ? '' : text
}
