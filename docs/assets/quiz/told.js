/**
 * What an outcome tells after these picks. No DOM.
 *
 * @typedef {import('./walk.js').Option} Option
 * @typedef {import('./walk.js').Step} Step
 * @typedef {import('./walk.js').Tree} Tree
 */

import { address, pick, walk } from './walk.js'

/** Who is unsure wants an answer, not another question. */
const UNSURE = 'unsure'

/**
 * The lines that hold for these picks.
 * @template {{when?: Record<string, string>}} Line
 * @param {Line[]} lines
 * @param {Step[]} steps
 */
export function linesFor(lines, steps) {
  /** @param {[string, string]} pair */
  const isPicked = ([question, option]) => steps.some((step) => step.question === question && step.option === option)
  return lines.filter(({ when = {} }) => Object.entries(when).every(isPicked))
}

/**
 * The other outcomes that one changed answer leads to, or the question it raises, the latest answer first.
 * @param {Tree} tree
 * @param {Step[]} steps a whole walk
 */
export function nearest(tree, steps) {
  /** @type {Map<string, {question: string, option: Option, end: string, address: string}>} */
  const found = new Map()
  const here = walk(tree, address(steps)).end
  for (const { question } of [...steps].reverse()) {
    for (const option of tree.questions[question].options) {
      const to = pick(tree, steps, question, option.id)
      const { end } = walk(tree, to)
      if (option.id === UNSURE || end === here || found.has(end)) continue
      found.set(end, { question, option, end, address: to })
    }
  }
  return [...found.values()]
}
