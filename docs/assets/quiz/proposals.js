/**
 * What helps with a question in place: a date picker and the calculator. Each proposes an option.
 *
 * @typedef {import('tree').QuizTree['words']} Words
 * @typedef {(option: string) => Node} Propose makes the link to an option
 */

import { element, fill, find } from '../shared/element.js'

const DAY = 86400000

/** @param {'details.hint' | 'details.hint.tool'} name @param {string} title @param {...(Node | string)} content */
export function details(name, title, ...content) {
  return element(name, {}, element('summary', {}, title), ...content)
}

/** A date picker. @param {Words} words @param {import('tree').QuizDays} rule @param {Propose} propose */
export function proposeByDate(words, rule, propose) {
  const $day = element('input', { type: 'date', id: 'quiz-day' })
  const $said = element('p', { role: 'status' })
  const said = () => {
    const days = daysSince($day.value)
    if (Number.isNaN(days)) return []
    if (days < 0) return [words.days_future]
    const option = optionFor(rule, days)
    const edge = option === rule.edge ? ` ${words.days_edge}` : ''
    return [words.days_ago.replace('{n}', String(days)), edge, element('br'), propose(option)]
  }
  $day.addEventListener('input', () => fill($said, ...said()))
  const $label = element('label', { for: 'quiz-day' }, words.days_label)
  return details('details.hint.tool', words.days_help, $label, ' ', $day, $said)
}

/** Days from a day (YYYY-MM-DD) to the reader's today; NaN for no day. @param {string} day */
function daysSince(day) {
  const [year, month, date] = day.split('-').map(Number)
  const now = new Date()
  const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate())
  return Math.round((today - Date.UTC(year, month - 1, date)) / DAY)
}

/** The option for so many days: the limit and the day before it are too close to call. @param {import('tree').QuizDays} rule @param {number} days */
function optionFor({ limit, within, edge, over }, days) {
  if (days > limit) return over
  return days >= limit - 1 ? edge : within
}

/** The calculator. @param {Words} words @param {import('tree').SumHelp} rule @param {Propose} propose */
export function proposeBySum(words, rule, propose) {
  const { content } = find(document, 'template#calculator', HTMLTemplateElement)
  const $said = element('p', { role: 'status' })
  const $tool = details('details.hint.tool', words.sum_help, content.cloneNode(true), $said)
  const start = async () => {
    const { Calculator } = await import('../calculator/calculator.js')
    const $form = find($tool, 'form', HTMLFormElement)
    find($form, '[name=rule]', HTMLSelectElement).value = rule.rule
    new Calculator($form, (refund) => {
      fill($said, ...(refund === null ? [] : [propose(refund > 0n ? rule.some : rule.none)]))
    })
  }
  $tool.addEventListener('toggle', start, { once: true })
  return $tool
}
