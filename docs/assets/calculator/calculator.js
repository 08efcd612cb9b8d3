/** The calculator's form: reads it on every change, shows the sum step by step and says its result alone aloud. */

import { owns } from '../shared/data.js'
import { element, fill, find, findAll } from '../shared/element.js'
import { daysByDates } from './days.js'
import { ASKED, decimal, FIELDS, hundredths, mistakes, plain, refund, wholeDays } from './refund.js'
import { recallTyped, rememberTyped } from './typed.js'
import { notes, working } from './working.js'

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
    $form.hidden = false
    this.fillIn(recallTyped())
    $form.addEventListener('submit', (event) => event.preventDefault())
    $form.addEventListener('input', ({ target }) => {
      if (target instanceof HTMLInputElement && /date|checkbox/.test(target.type)) this.countDays()
      else if (target instanceof HTMLInputElement && /term|used/.test(target.name)) fill(this.$days)
      rememberTyped(Object.fromEntries(this.inputs.map(({ name, value, type, checked }) => [name, type === 'checkbox' ? checked : value])))
      this.show()
    })
    this.show()
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
    this.show()
    return true
  }

  /** @param {string} name */
  field(name) {
    return find(this.$form, `[name=${name}]`, HTMLInputElement)
  }

  /** Fills in the days from the dates, says how they were counted, and at its date what cannot be. */
  countDays() {
    const { counted, mistakes } = this.words
    const dates = { start: this.field('start').value, end: this.field('end').value, back: this.field('back').value }
    const { term, used, wrong } = daysByDates(dates, this.field('midnight').checked)
    if (term) this.field('term').value = String(term.days)
    if (used) this.field('used').value = String(used.days)
    for (const name of wrong.end ? ['term', 'used'] : wrong.back ? ['used'] : []) this.field(name).value = ''
    this.tell('end', wrong.end ? mistakes[wrong.end] : '')
    this.tell('back', wrong.back ? mistakes[wrong.back] : '')
    fill(this.$days, ...[term, used].map((each) => (each ? element('p', {}, counted[each.as].replace('{n}', String(each.days))) : '')))
  }

  /** Says at a field what is wrong with it; '' for nothing. @param {string} name @param {string} mistake */
  tell(name, mistake) {
    this.field(name).setAttribute('aria-invalid', String(mistake !== ''))
    find(this.$form, `#calculator-${name}-error`, HTMLElement).textContent = mistake
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

  show() {
    const rule = this.rules[this.$rule.value]
    for (const $asked of this.$form.querySelectorAll('[data-asked]')) {
      if ($asked instanceof HTMLElement) $asked.hidden = !rule.asks.includes(String($asked.dataset.asked))
    }
    const order = this.order(rule.asks)
    const wrong = mistakes(order)
    for (const name of [...FIELDS, ...ASKED]) {
      const mistake = wrong[name]
      this.tell(name, order[name] && mistake ? this.words.mistakes[mistake] : '')
    }
    const sum = Object.keys(wrong).length ? null : refund(order, rule)
    fill(this.$working, ...(sum ? [working(order, sum, this.words)] : []))
    fill(this.$result, ...(sum ? [`${this.words.result} `, element('strong', {}, `${decimal(sum.refund)} ${rule.currency}`)] : []))
    fill(this.$notes, ...(sum ? notes(order, rule, sum, this.words) : []))
    this.onSum(sum && sum.refund)
  }
}
