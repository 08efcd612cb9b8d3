/**
 * An answer as a text that the reader keeps: what it comes to, every part, the picks, the sources. No DOM.
 *
 * @typedef {import('tree').QuizTree} Tree
 * @typedef {import('tree').Section} Section
 * @typedef {{warnings: string[], figures: string[], address: string, day: string}} Shown what the page says on the reader's own figures,
 *   first where they speak against the answer, the address of the outcome's page with the walk, and the day in words
 */

import { writtenOut } from '../shared/places.js'
import { linesFor } from './told.js'

/** @param {Tree} tree @param {import('./walk.js').Walk} walk @param {Shown} shown */
export function savedText(tree, { node, steps }, { warnings, figures, address, day }) {
  const { outcomes, verdicts, words } = tree
  const { title, verdict, meant_for = '', summary, more, sections, checked } = outcomes[node]
  const blocks = [
    warnings,
    [title, verdicts[verdict].text, meant_for],
    [summary, more || ''].map((text) => writtenOut(text, tree.places, words.device_note)),
    figures,
    ...sections.map((section) => part(tree, section, steps, address)),
    named(words.answers, picked(tree, steps)),
    named(words.sources, sources(tree, node)),
    [`${words.console_last} ${checked}`, [`${words.saved} ${day}`, address].filter(Boolean).join(words.colon)],
  ]
  return blocks.map((lines) => lines.filter(Boolean).join('\n')).filter(Boolean).join('\n\n') + '\n'
}

/** @param {string} title @param {string[]} lines */
function named(title, lines) {
  return lines.length ? [title, ...lines] : []
}

/** @param {Tree} tree @param {Section} section @param {import('./walk.js').Step[]} steps @param {string} address */
function part(tree, { title, form, lines }, steps, address) {
  const told = linesFor(lines, steps).map(({ text, label, to, when }, index) => {
    const said = [when ? '' : label, writtenOut(text, tree.places, tree.words.device_note)].filter(Boolean).join(tree.words.colon)
    return [form === 'steps' ? `${index + 1}.` : '-', said, to && address && new URL(`../../${to}`, address).href].filter(Boolean).join(' ')
  })
  return named(title, told)
}

/** @param {Tree} tree @param {import('./walk.js').Step[]} steps */
function picked({ questions }, steps) {
  return steps.map(({ question, option, figure }) => {
    const { text, options } = questions[question]
    const answer = options.filter(({ id }) => id === option).map((each) => each.text)
    return `- ${text} ${[...answer, figure].filter(Boolean).join(' · ')}`
  })
}

/** The pages that state what the answer rests on. @param {Tree} tree @param {string} node */
function sources({ outcomes, facts, sources }, node) {
  const { sections, facts: own } = outcomes[node]
  const cited = [...own, ...sections.flatMap(({ lines }) => lines.flatMap((line) => line.facts || []))]
  const stating = new Set(cited.flatMap((fact) => facts[fact].sources))
  return [...stating].map((id) => `- ${sources[id].title} ${sources[id].url}`)
}
