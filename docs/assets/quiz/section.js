/**
 * A section of an outcome, in its form.
 *
 * @typedef {import('tree').Line} Line
 * @typedef {{
 *   said: (line: Line) => (Node | string)[],
 *   linked: (text: string) => (Node | string)[],
 *   steps: import('./walk.js').Step[],
 *   words: import('tree').QuizTree['words'],
 *   place: string,
 * }} Outcome what it says a line with, with its evidence and without, the reader's picks, and the name of its checklists for ever
 */

import { letTick } from '../checklist/checklist.js'
import { element } from '../shared/element.js'
import { copyButton } from './share.js'
import { linesFor } from './told.js'

/** @param {'ol' | 'ul'} tag @param {Line[]} lines @param {Outcome['said']} said */
const list = (tag, lines, said) => element(tag, {}, ...lines.map((line) => element('li', {}, ...said(line))))

/** @type {Record<string, (lines: Line[], outcome: Outcome, key: string) => Node>} */
const FORMS = {
  know: (lines, { linked }) => element('div.know', {}, list('ul', lines, (line) => known(line, linked))),
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
      `ul.quiz-${key}`,
      {},
      ...lines.map(({ text, to }) => element('li', {}, element('a', { href: `../${to}` }, text))),
    ),
}

/** How much, or what to know before pressing; what is said elsewhere in full is a link. @param {Line} line @param {Outcome['linked']} linked */
function known({ text, label, to }, linked) {
  if (label) return [element('strong', {}, label), ' ', ...linked(text)]
  return to ? [element('a.more', { href: `../${to}` }, text)] : [text]
}

/**
 * A button, or why there is none; a line with a label is a text to copy.
 * @param {Line} line @param {Outcome['said']} said @param {Outcome['words']} words @returns {HTMLElement}
 */
function actionPart(line, said, words) {
  if (!line.label) return element(/^\[.+\]\[.+\]$/.test(line.text) ? 'p.action-button' : 'p', {}, ...said(line))
  const $text = element('details.hint', {}, element('summary', {}, line.label), element('pre.ticket', {}, line.text))
  return element('div', {}, ...copyButton(words.copy_ticket, words, () => line.text), $text)
}

/** Whether it stands on the first screen. @param {import('tree').Section} section */
export function isFirst({ form }) {
  return form === 'know' || form === 'action'
}

/** Whether several stand there for the same picks, of which one may be the reader's. @param {Line[]} notes */
function areOpen(notes) {
  return new Set(notes.map(({ when }) => JSON.stringify(when))).size < notes.length
}

/** @param {import('tree').Section} section @param {Outcome} outcome */
export function sectionParts(section, outcome) {
  const { key, form, lines, folded } = section
  const told = linesFor(lines, outcome.steps)
  if (!told.length) return []
  const title = key === 'notes' && areOpen(told) ? outcome.words.notes_by_case : section.title
  const $body = FORMS[form](told, outcome, key)
  if (isFirst(section)) return [$body]
  const name = form === 'links' ? 'details.hint.screen-only' : 'details.hint'
  if (folded) return [element(name, { id: key }, element('summary', {}, title), $body)]
  return [element('h3', { id: key }, title), $body]
}
