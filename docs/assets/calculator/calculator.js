/** The calculator's form: reads it on every change, shows the sum step by step and says its result alone aloud. */

import { element, fill, find } from '../shared/element.js'
import { ASKED, daysBetween, decimal, FIELDS, hundredths, mistakes, plain, refund, wholeDays } from './refund.js'
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
    this.$working = find($form, '.calculator-steps', HTMLElement)
    this.$result = find($form, 'output', HTMLElement)
    this.$notes = find($form, '.calculator-notes', HTMLElement)
    $form.hidden = false
    $form.addEventListener('submit', (event) => event.preventDefault())
    $form.addEventListener('input', ({ target }) => {
      if (target instanceof HTMLInputElement && /date|checkbox/.test(target.type)) this.countDays()
      this.show()
    })
    this.show()
  }

  /** @param {string} name */
  field(name) {
    return find(this.$form, `[name=${name}]`, HTMLInputElement)
  }

  /** Fills in the days from the dates; the day of the return counts as a used day. An expiry at 00:00 is not a day more. */
  countDays() {
    const [start, end, back] = ['start', 'end', 'back'].map((name) => this.field(name).value)
    const between = daysBetween(start, end)
    const bought = between === null ? null : between - Number(this.field('midnight').checked)
    const gone = daysBetween(start, back)
    if (bought !== null) this.field('term').value = bought > 0 ? String(bought) : ''
    if (gone !== null) this.field('used').value = gone >= 0 ? String(Math.min(gone + 1, bought || gone + 1)) : ''
    this.tell('end', bought !== null && bought <= 0 ? this.words.mistakes.end : '')
    this.tell('back', gone !== null && gone < 0 ? this.words.mistakes.back : '')
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
