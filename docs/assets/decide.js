/**
 * What to tell whoever gave these answers: the next question, or the outcome. For programs, in Node and in browsers; no DOM.
 * `scripts/guide/feeds/decide.py` is its twin.
 *
 * @typedef {import('tree').QuizTree} QuizTree
 * @typedef {import('./quiz/walk.js').Step} Step
 */

import { linesFor } from './quiz/told.js'
import { follow } from './quiz/walk.js'
import { owns } from './shared/data.js'
import { writtenOut } from './shared/places.js'

/** @type {import('./decide.d.ts').decide} */
export function decide(tree, picks, home = '') {
  const whole = /** @type {QuizTree} */ (tree)
  const { steps, end } = follow(whole, new Map(Object.entries(picks)))
  const walked = Object.fromEntries(steps.map(({ question, option }) => [question, option]))
  const ignored = Object.keys(picks).filter((question) => !owns(walked, question))
  return owns(whole.questions, end)
    ? { picks: walked, ignored, question: asked(whole, end, home) }
    : { picks: walked, ignored, outcome: answered(whole, end, steps, home) }
}

/** @param {QuizTree} tree @param {string} id @param {string} home */
function asked(tree, id, home) {
  const { text, hint, why, find_out, options } = tree.questions[id]
  return {
    id,
    text,
    ...(hint ? { hint: writtenOut(hint, tree.places) } : {}),
    ...(why ? { why: writtenOut(why, tree.places) } : {}),
    ...(find_out ? { find_out: writtenOut(find_out, tree.places) } : {}),
    options: options.map((option) => ({ id: option.id, text: option.text })),
    address: `${home}questions/${id}/`,
  }
}

/** @param {QuizTree} tree @param {string} id @param {Step[]} steps @param {string} home */
function answered(tree, id, steps, home) {
  const { verdict, title, summary, more, reply, sections, facts } = tree.outcomes[id]
  const shown = sections.map(({ key, lines }) => ({ key, lines: linesFor(lines, steps) }))
  const notes = shown.filter(({ key }) => key === 'notes').flatMap(({ lines }) => lines)
  const cited = shown.flatMap(({ lines }) => lines).flatMap((line) => line.facts || [])
  return {
    id,
    verdict,
    verdict_text: tree.verdicts[verdict].text,
    title,
    summary: writtenOut(summary, tree.places),
    ...(more ? { more: writtenOut(more, tree.places) } : {}),
    notes: notes.map(({ text }) => writtenOut(text, tree.places)),
    reply,
    facts: [...new Set([...facts, ...cited])].map((fact) => evidence(tree, fact)),
    address: `${home}outcomes/${id}/`,
  }
}

/** @param {QuizTree} tree @param {string} id */
function evidence(tree, id) {
  const { text, grade, sources } = tree.facts[id]
  return { id, text: writtenOut(text, tree.places), grade, sources: sources.map((source) => tree.sources[source].url) }
}
