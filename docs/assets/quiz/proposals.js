/** What helps with a question in place: a date picker and the calculator. Each proposes an option. */

import { element } from './element.mjs'

const DAY = 86400000

/** Days from a day (YYYY-MM-DD) to the reader's today; NaN for no day. @param {string} day */
function daysSince(day) {
  const [year, month, date] = day.split('-').map(Number)
  const now = new Date()
  const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate())
  return Math.round((today - Date.UTC(year, month - 1, date)) / DAY)
}

/** The option for so many days: the limit and the day before it are too close to call. */
function optionFor({ limit, within, edge, over }, days) {
  if (days > limit) return over
  return days >= limit - 1 ? edge : within
}

/** A date picker. @param {(option: string) => Node} propose makes the link to an option */
export function dateTool(words, rule, propose) {
  const $day = element('input', { type: 'date', id: 'quiz-day' })
  const $said = element('p', { role: 'status' })
  $day.addEventListener('input', () => {
    const days = daysSince($day.value)
    if (Number.isNaN(days)) return $said.replaceChildren()
    if (days < 0) return $said.replaceChildren(words.days_future)
    const option = optionFor(rule, days)
    const parts = [words.days_ago.replace('{n}', days), ...(option === rule.edge ? [' ', words.days_edge] : [])]
    return $said.replaceChildren(...parts, element('br'), propose(option))
  })
  return details(words.days_help, element('label', { for: 'quiz-day' }, words.days_label), ' ', $day, $said)
}

/** The calculator. @param {(option: string) => Node} propose */
export function sumTool(words, rule, propose) {
  const $form = document.getElementById('calculator').content.firstElementChild.cloneNode(true)
  const $said = element('p', { role: 'status' })
  const $tool = details(words.sum_help, $form, $said)
  const start = async () => {
    const { Calculator } = await import('../calculator/calculator.mjs')
    $form.elements.rule.value = rule.rule
    new Calculator($form, (refund) => {
      $said.replaceChildren(...(refund === null ? [] : [propose(refund > 0n ? rule.some : rule.none)]))
    })
  }
  $tool.addEventListener('toggle', start, { once: true })
  return $tool
}

function details(title, ...content) {
  return element('details.hint.tool', {}, element('summary', {}, title), ...content)
}
