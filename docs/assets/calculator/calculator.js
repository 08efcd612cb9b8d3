/** The calculator's form: reads it on every change, shows the sum step by step and says its result alone aloud. */

import { element } from '../quiz/element.mjs'
import { daysBetween, decimal, hundredths, mistakes, plain, refund } from './refund.mjs'

const AMOUNTS = ['paid', 'coupon', 'list', 'term', 'used']

export class Calculator {
  /**
   * @param {HTMLFormElement} $form with `data-rules` and `data-words`
   * @param {(refund: ?bigint) => void} onSum told each new sum in cents, null while there is none
   */
  constructor($form, onSum = () => {}) {
    this.$form = $form
    this.onSum = onSum
    this.rules = JSON.parse($form.dataset.rules)
    this.words = JSON.parse($form.dataset.words)
    this.$steps = $form.querySelector('.calculator-steps')
    this.$result = $form.querySelector('output')
    this.$notes = $form.querySelector('.calculator-notes')
    $form.hidden = false
    $form.addEventListener('submit', (event) => event.preventDefault())
    $form.addEventListener('input', ({ target }) => {
      if (target.type === 'date') this.countDays()
      this.show()
    })
    this.show()
  }

  /** Fills in the days from the dates; the day of the return counts as a used day, the day of the expiry does not. */
  countDays() {
    const { start, end, back, term, used } = this.$form.elements
    const bought = daysBetween(start.value, end.value)
    const gone = daysBetween(start.value, back.value)
    if (bought !== null) term.value = bought > 0 ? bought : ''
    if (gone !== null) used.value = gone >= 0 ? (gone === bought ? bought : gone + 1) : ''
    this.tell('end', bought !== null && bought <= 0)
    this.tell('back', gone !== null && gone < 0)
  }

  /** Says at a date that it cannot be; the days it would give are emptied, so there is no sum. */
  tell(name, isWrong) {
    this.$form.elements[name].setAttribute('aria-invalid', String(isWrong))
    this.$form.querySelector(`#calculator-${name}-error`).textContent = isWrong ? this.words.mistakes[name] : ''
  }

  show() {
    const fields = this.$form.elements
    const order = Object.fromEntries(AMOUNTS.map((name) => [name, plain(fields[name].value)]))
    order.coupon ||= '0'
    const complete = AMOUNTS.every((name) => order[name])
    const wrong = mistakes(order)
    for (const name of AMOUNTS) {
      const message = order[name] && wrong[name] ? this.words.mistakes[wrong[name]] : ''
      fields[name].setAttribute('aria-invalid', String(Boolean(message)))
      this.$form.querySelector(`#calculator-${name}-error`).textContent = message
    }
    const rule = this.rules[fields.rule.value]
    const sum = complete && !Object.keys(wrong).length ? refund(order, rule) : null
    this.$steps.replaceChildren(...(sum ? [this.steps(order, sum)] : []))
    this.$result.replaceChildren(...(sum ? [`${this.words.result} `, element('strong', {}, decimal(sum.refund))] : []))
    this.$notes.replaceChildren(...(sum ? this.notes(order, rule, sum) : []))
    this.onSum(sum && sum.refund)
  }

  steps(order, sum) {
    const { words } = this
    const factor = sum.factor === 100n ? '' : ` × ${decimal(sum.factor)}`
    const line = (name, text) => [element('dt', {}, name), element('dd', {}, text)]
    return element(
      'dl',
      {},
      ...line(words.cash, `${order.paid} − ${order.coupon} = ${decimal(sum.cash)}`),
      ...line(words.daily, `${order.list} ÷ ${order.term} = ${decimal(sum.daily, 4)}`),
      ...line(words.cost, `${order.list} ÷ ${order.term} × ${order.used}${factor} = ${decimal(sum.cost)}`),
    )
  }

  notes(order, rule, sum) {
    const { words } = this
    const badges = rule.facts.flatMap(({ address, grade, label, text }) => [
      ' ',
      element(`a.grade.grade-${grade}`, { href: address, title: text }, label),
    ])
    return [
      ...(sum.floored ? [element('p', {}, words.floor)] : []),
      ...(hundredths(order.list) < hundredths(order.paid) ? [element('p.weak', {}, words.below_paid)] : []),
      element('p.evidence', {}, words.rests, ...badges),
      element('p.last-word', {}, words.decides),
    ]
  }
}
