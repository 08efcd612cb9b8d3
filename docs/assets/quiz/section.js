/**
 * A section of an outcome, in its form.
 *
 * @typedef {import('tree').Line} Line
 * @typedef {{
 *   said: (line: Line) => (Node | string)[],
 *   steps: import('./walk.js').Step[],
 *   words: import('tree').QuizTree['words'],
 *   place: string,
 * }} Outcome what it says a line with, the reader's picks, and the name of its checklists for ever
 */

import { letTick } from '../checklist/checklist.js'
import { element } from '../shared/element.js'
import { copyButton } from './share.js'
import { linesFor } from './told.js'

/** @param {'ol' | 'ul'} tag @param {Line[]} lines @param {Outcome['said']} said */
const list = (tag, lines, said) => element(tag, {}, ...lines.map((line) => element('li', {}, ...said(line))))

/** @type {Record<string, (lines: Line[], outcome: Outcome, key: string) => Node>} */
const FORMS = {
  action: (lines, { said, words }) => element('div.action', {}, ...lines.map((line) => actionPart(line, said, words))),
  terms: (lines, { said }) =>
    element('dl', {}, ...lines.flatMap((line) => [element('dt', {}, line.label || ''), element('dd', {}, ...said(line))])),
  steps(lines, { said, words, place }, key) {
    const $list = element('div.checklist', {}, list('ol', lines, said))
    letTick($list, { count: words.checklist_count, clear: words.checklist_clear }, `${place}/${key}`, lines.map((line) => line.key || ''))
    return $list
  },
  points: (lines, { said }) => list('ul', lines, said),
  links: (lines, _, key) =>
    element(
      `ul.quiz-${key}.screen-only`,
      {},
      ...lines.map(({ text, to }) => element('li', {}, element('a', { href: `../${to}` }, text))),
    ),
}

/**
 * A button, or why there is none; a line with a label is a text to copy.
 * @param {Line} line @param {Outcome['said']} said @param {Outcome['words']} words @returns {HTMLElement}
 */
function actionPart(line, said, words) {
  if (!line.label) return element(/^\[.+\]\[.+\]$/.test(line.text) ? 'p.action-button' : 'p', {}, ...said(line))
  const $copy = copyButton(words.copy, words, () => line.text)
  return element('details.hint', {}, element('summary', {}, line.label), element('pre.ticket', {}, line.text), $copy)
}

/** @param {import('tree').Section} section @param {Outcome} outcome */
export function sectionParts({ key, title, form, lines }, outcome) {
  const told = linesFor(lines, outcome.steps)
  if (!told.length) return []
  if (form === 'action') return [FORMS.action(told, outcome, key)]
  const name = form === 'links' ? 'h3.screen-only' : 'h3'
  return [element(name, { id: key }, title), FORMS[form](told, outcome, key)]
}
