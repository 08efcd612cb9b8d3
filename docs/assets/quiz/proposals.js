/**
 * What helps with a question in place: a date picker and the calculator. Each speaks for an option.
 *
 * @typedef {import('tree').QuizTree['words']} Words
 * @typedef {(figure: string) => string[]} Propose marks the options that a figure speaks for, and returns their texts
 */

import { Calculator } from '../calculator/calculator.js'
import { element, fill, find } from '../shared/element.js'
import { clock, daysSince } from '../shared/dates.js'
import { figureIn } from './figures.js'

/** @param {Words} words @param {import('tree').QuizDays} rule @param {string} given @param {Propose} propose */
export function dateTool(words, { limit }, given, propose) {
  const $day = element('input', { type: 'date', id: 'quiz-day', value: given })
  const $said = element('p', { role: 'status' })
  const tell = () => fill($said, ...said(words, limit, $day.value, propose))
  $day.addEventListener('input', tell)
  if (given) tell()
  return element('div.tool', {}, element('label', { for: 'quiz-day' }, words.days_label), ' ', $day, $said)
}

/** @param {Words} words @param {number} limit @param {string} typed @param {Propose} propose */
function said(words, limit, typed, propose) {
  const day = figureIn(typed)
  const proposed = propose(day)
  if (!day) return typed ? [words.days_year] : []
  if (!proposed.length) return [words.days_future]
  const days = daysSince(day, clock(words.utc_offset))
  const edge = days === limit || days === limit - 1 ? ` ${words.days_edge}` : ''
  return [words.days_ago.replace('{n}', String(days)), edge, element('br'), ...proposal(words, proposed)]
}

/** @param {Words} words @param {string[]} texts */
function proposal({ proposed, proposed_each, colon }, [text, ...others]) {
  return others.length ? [proposed_each] : [proposed, colon, text]
}

/** @param {Words} words @param {import('tree').QuizSum & {about: string}} rule `about`: the question @param {string} given @param {Propose} propose */
export function sumTool(words, rule, given, propose) {
  const { content } = find(document, 'template#calculator', HTMLTemplateElement)
  const $said = element('p', { role: 'status' })
  const $tool = element('div.tool', {}, content.cloneNode(true), $said)
  /** @param {string} figure @param {...(Node | string)} before */
  const tell = (figure, ...before) => {
    const proposed = propose(figure)
    fill($said, ...(proposed.length ? [...before, ...proposal(words, proposed)] : []))
  }
  if (given) tell(given, words.figure_sum.replace('{n}', given).replace('{currency}', rule.currency), element('br'))
  start($tool, rule, tell)
  return $tool
}

/** @param {HTMLElement} $tool @param {Parameters<typeof sumTool>[1]} asked @param {(figure: string) => void} tell told each sum once something is typed */
function start($tool, { rule, about }, tell) {
  const $form = find($tool, 'form', HTMLFormElement)
  const $rule = find($form, '[name=rule]', HTMLSelectElement)
  $rule.value = rule
  $form.dataset.about = about
  $form.classList.add('calculator-asked')
  new Calculator($form, tell)
}
