/**
 * An outcome's elements.
 *
 * @typedef {import('tree').QuizTree} Tree
 * @typedef {import('tree').Line} Line
 * @typedef {import('./walk.js').Step} Step
 */

import { overdueNote } from '../page/overdue.js'
import { element, fill } from '../shared/element.js'
import { linker } from '../shared/linked_text.js'
import { Evidence } from './evidence.js'
import { figureParts, staleParts } from './own_figures.js'
import { isFirst, sectionParts } from './section.js'
import { saveButton } from './save_button.js'
import { shareLine } from './share.js'
import { nearest } from './told.js'

const NEAREST = 5

/** @param {Tree} tree @param {import('./walk.js').Walk} walk @returns {(Node | string)[]} */
export function outcomeParts(tree, walk) {
  const { node, steps } = walk
  const { words, outcomes } = tree
  const { sections, more, weak, checked, review_by } = outcomes[node]
  const page = `../outcomes/${node}/`
  const { evidence, told } = telling(tree, walk)
  const { said, linked } = told
  const { parts: first, tell } = head(tree, walk, said)
  /** @param {import('tree').Section[]} some */
  const parts = (some) => some.flatMap((each) => sectionParts(each, told))
  return [
    ...first,
    ...parts(sections.filter(isFirst)),
    more ? element('p', {}, ...linked(more)) : '',
    ...figureParts(tree, walk, said, tell),
    shareLine(words, outcomes[node], page, saveButton(tree, walk, page), element('a', { href: page }, words.full_page)),
    jumps(tree, node),
    weak ? element('p.weak', {}, words.console_decides) : '',
    ...parts(sections.filter((each) => !isFirst(each))),
    ...changes(tree, steps),
    evidence.listing(),
    element('p.last-word', {}, words.console_last, ' ', checked, ...overdueNote(review_by, words)),
  ]
}

/** How its lines are told, and the evidence that they cite. @param {Tree} tree @param {import('./walk.js').Walk} walk */
export function telling(tree, { node, steps }) {
  const evidence = new Evidence(tree)
  const linked = linker(tree)
  /** @param {Line} line */
  const said = ({ text, facts }) => evidence.marked(linked(text), facts)
  return { evidence, told: { said, linked, steps, words: tree.words, place: `outcomes/${node}` } }
}

/**
 * What it comes to, and before that whether the reader's date speaks against it by now; `tell` shows and returns it for another date.
 * @param {Tree} tree @param {import('./walk.js').Walk} walk @param {(line: Line) => (Node | string)[]} said
 */
export function head(tree, walk, said) {
  const { title, verdict, meant_for, summary, facts } = tree.outcomes[walk.node]
  const { text, tone, glyph } = tree.verdicts[verdict]
  const $stale = element('div')
  const $verdict = element('p', { 'data-glyph': glyph }, text)
  /** @param {string} figure */
  const show = (figure) => {
    const stale = staleParts(tree, { ...walk, figure })
    fill($stale, ...stale)
    $verdict.className = `verdict tone-${stale.length ? 'calm' : tone}`
    return stale
  }
  show(walk.figure)
  /** What the reader's own typing brings about interrupts nobody. @param {string} figure */
  const tell = (figure) => {
    const stale = show(figure)
    for (const $each of stale) $each.setAttribute('role', 'status')
    return stale
  }
  const $heading = element('h2', { tabindex: '-1' }, title)
  const $lead = element('div.lead', {}, ...said({ text: summary, facts }))
  const $meant = meant_for ? element('p.meant-for', {}, meant_for) : ''
  return { parts: [$stale, element('p.quiz-progress.unseen', {}, tree.words.result), $heading, $verdict, $meant, $lead], tell }
}

/** Links to the parts that every outcome has. @param {Tree} tree @param {string} node */
function jumps(tree, node) {
  const parts = tree.outcomes[node].sections.filter(({ form, folded }) => !folded && (form === 'terms' || form === 'steps'))
  return element('p.jumps', {}, ...parts.map(({ key, title }) => element('a', { href: `#${key}` }, title)))
}

/** What one other answer would change. @param {Tree} tree @param {Step[]} steps */
function changes(tree, steps) {
  const { words, questions, outcomes } = tree
  const rows = nearest(tree, steps).slice(0, NEAREST).map(({ question, option, end, address }) => {
    const asked = `${questions[question].text} ${words.quote_open}${option.text}${words.quote_close} → `
    const title = end in outcomes ? outcomes[end].title : questions[end].text
    return element('li', {}, asked, element('a', { href: address }, title))
  })
  const $list = element('ul.quiz-nearest', {}, ...rows)
  return rows.length ? [element('details.hint.screen-only', {}, element('summary', {}, words.nearest), $list)] : []
}
