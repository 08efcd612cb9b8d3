/**
 * An outcome's elements.
 *
 * @typedef {import('tree').QuizTree} Tree
 * @typedef {import('tree').Line} Line
 * @typedef {import('./walk.js').Step} Step
 */

import { element } from '../shared/element.js'
import { linker } from '../shared/linked_text.js'
import { Evidence } from './evidence.js'
import { figureParts, staleParts } from './own_figures.js'
import { sectionParts } from './section.js'
import { shareLine } from './share.js'
import { nearest } from './told.js'

const NEAREST = 5

/** @param {Tree} tree @param {import('./walk.js').Walk} walk @returns {(Node | string)[]} */
export function outcomeParts(tree, walk) {
  const { node, steps } = walk
  const { words, outcomes } = tree
  const evidence = new Evidence(tree)
  const linked = linker(tree)
  /** @param {Line} line */
  const said = ({ text, facts }) => [...linked(text), ...evidence.badges(facts)]
  /** @param {(section: import('tree').Section) => boolean} isMeant */
  const parts = (isMeant) =>
    outcomes[node].sections
      .filter(isMeant)
      .flatMap((each) => sectionParts(each, { said, steps, words, place: `outcomes/${node}` }))
  return [
    ...staleParts(tree, walk),
    ...head(tree, node, said),
    ...parts(({ form }) => form === 'action'),
    ...figureParts(tree, walk, said),
    jumps(tree, node),
    outcomes[node].weak ? element('p.weak', {}, words.console_decides) : '',
    ...parts(({ form }) => form !== 'links' && form !== 'action'),
    ...changes(tree, steps),
    ...parts(({ form }) => form === 'links'),
    evidence.sources(),
    element('p.last-word', {}, words.console_last, ' ', outcomes[node].checked),
    shareLine(tree, node),
  ]
}

/** What it comes to. @param {Tree} tree @param {string} node @param {(line: Line) => (Node | string)[]} said */
function head(tree, node, said) {
  const { title, verdict, summary, facts } = tree.outcomes[node]
  const { text, tone, glyph } = tree.verdicts[verdict]
  return [
    element('p.quiz-progress', {}, tree.words.result),
    element('h2', { tabindex: '-1' }, title),
    element(`p.verdict.tone-${tone}`, { 'data-glyph': glyph }, text),
    element('p.lead', {}, ...said({ text: summary, facts })),
  ]
}

/** Links to the parts that every outcome has. @param {Tree} tree @param {string} node */
function jumps(tree, node) {
  const parts = tree.outcomes[node].sections.filter(({ form }) => form === 'terms' || form === 'steps')
  return element('p.quiz-jump', {}, ...parts.map(({ key, title }) => element('a', { href: `#${key}` }, title)))
}

/** What one other answer would change. @param {Tree} tree @param {Step[]} steps */
function changes(tree, steps) {
  const { words, questions, outcomes } = tree
  const rows = nearest(tree, steps).slice(0, NEAREST).map(({ question, option, end, address }) => {
    const asked = `${questions[question].text} ${words.quote_open}${option.text}${words.quote_close} → `
    const title = end in outcomes ? outcomes[end].title : questions[end].text
    return element('li', {}, asked, element('a', { href: address }, title))
  })
  return rows.length ? [element('h3.screen-only', {}, words.nearest), element('ul.quiz-nearest.screen-only', {}, ...rows)] : []
}
