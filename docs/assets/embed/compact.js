/**
 * The quiz where there is little room: of an answer what it comes to, what to know and where to go first, three steps, and the way
 * to the rest. What cannot be undone stays above the button.
 *
 * @typedef {import('tree').QuizTree} Tree
 */

import { head, telling } from '../quiz/outcome.js'
import { Quiz } from '../quiz/quiz.js'
import { isFirst, sectionParts } from '../quiz/section.js'
import { addressToShare } from '../quiz/share.js'
import { linesFor } from '../quiz/told.js'
import { element, find } from '../shared/element.js'

const STEPS = 3

export class Compact extends Quiz {
  outcomeParts() {
    return compactParts(this.tree, this.walk)
  }
}

/** @param {Tree} tree @param {import('../quiz/walk.js').Walk} walk @returns {(Node | string)[]} */
function compactParts(tree, walk) {
  const { node, steps } = walk
  const { told } = telling(tree, walk)
  const { said } = told
  const { sections } = tree.outcomes[node]
  /** @param {string} key */
  const section = (key) => sections.filter((each) => each.key === key)
  const doing = section('steps')
  const todo = doing.flatMap(({ lines }) => linesFor(lines, steps))
  const $first = element('ol', {}, ...todo.slice(0, STEPS).map((line) => element('li', {}, ...said(line))))
  return [
    ...head(tree, walk, said).parts,
    ...sections.filter(isFirst).flatMap((each) => sectionParts(each, told)),
    ...section('notes').flatMap((each) => sectionParts({ ...each, folded: true }, told)),
    ...doing.map(({ title }) => element('h3', {}, title)),
    $first,
    allOfIt(node, todo.length),
  ]
}

/** @param {string} node @param {number} steps */
function allOfIt(node, steps) {
  const { all = '' } = find(document, '[data-all]', HTMLElement).dataset
  return element('p.all-of-it', {}, element('a', { href: addressToShare(`../outcomes/${node}/`) }, all.replace('{n}', String(steps))))
}
