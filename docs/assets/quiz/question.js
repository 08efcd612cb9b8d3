/**
 * A question's elements.
 *
 * @typedef {import('tree').QuizTree} Tree
 */

import { element } from '../shared/element.js'
import { linker } from '../shared/linked_text.js'
import { details, proposeByDate, proposeBySum } from './proposals.js'
import { pick } from './walk.js'

/** @param {Tree} tree @param {import('./walk.js').Walk} walk */
export function questionParts(tree, { node, index, steps, picks }) {
  const question = tree.questions[node]
  const picked = index < steps.length ? steps[index].option : ''
  /** @param {string} id @param {Record<string, string>} [more] */
  const link = (id, more) => {
    const text = question.options.filter((option) => option.id === id).map((option) => option.text)
    return element('a', { href: pick(tree, picks, node, id), ...more }, ...text)
  }
  const options = question.options.map(({ id }) =>
    element('li', {}, link(id, id === picked ? { 'aria-current': 'true' } : {})),
  )
  return [
    element('p.quiz-progress', {}, progress(tree.words, index + 1, question.most - 1)),
    element('h2', { tabindex: '-1' }, question.text),
    element('ul.options', {}, ...options),
    ...proposals(tree, node, link),
    ...hints(tree, node),
  ]
}

/** @param {Tree['words']} words @param {number} number @param {number} more */
function progress(words, number, more) {
  const text = more ? words.progress : words.progress_last
  return text.replace('{n}', String(number)).replace('{m}', String(more))
}

/** What works out an answer. @param {Tree} tree @param {string} node @param {(option: string) => Node} link */
function proposals({ questions, words }, node, link) {
  const { days, sum } = questions[node]
  /** @param {string} option */
  const propose = (option) => element('span.quiz-proposed', {}, words.proposed, words.colon, link(option))
  return [
    ...(sum ? [proposeBySum(words, sum, propose)] : []),
    ...(days ? [proposeByDate(words, days, propose)] : []),
  ]
}

/** @param {Tree} tree @param {string} node */
function hints(tree, node) {
  const { find_out = '', why = '' } = tree.questions[node]
  const linked = linker(tree)
  const { words } = tree
  return [
    ...(find_out ? [details('details.hint', words.find_out, ...linked(find_out))] : []),
    ...(why ? [details('details.hint', words.why, ...linked(why))] : []),
  ]
}
