/**
 * A question's elements.
 *
 * @typedef {import('tree').QuizTree} Tree
 */

import { element, fill } from '../shared/element.js'
import { replaceEntry } from '../shared/entry.js'
import { linker } from '../shared/linked_text.js'
import { clock } from '../shared/dates.js'
import { optionsBy } from './figures.js'
import { dateTool, sumTool } from './proposals.js'
import { pick, withFigure } from './walk.js'

/** @param {Tree} tree @param {import('./walk.js').Walk} walk */
export function questionParts(tree, walk) {
  const { node } = walk
  const question = tree.questions[node]
  const $options = element('ul.options')
  showOptions($options, tree, walk, walk.figure)
  return [
    element('p.quiz-progress', {}, progress(tree.words, question.most)),
    element('h2', { tabindex: '-1' }, question.text),
    question.hint ? element('p', {}, question.hint) : '',
    ...tools(tree, walk, $options),
    $options,
    ...hints(tree, node),
  ]
}

/** Every option as a link that takes the reader's figure along; those it speaks for are marked, and their texts returned. @param {HTMLElement} $options @param {Tree} tree @param {import('./walk.js').Walk} walk @param {string} figure */
function showOptions($options, tree, { node, index, steps, picks }, figure) {
  const { questions, words } = tree
  const picked = index < steps.length ? steps[index].option : ''
  const proposed = optionsBy(questions[node], figure, clock(words.utc_offset))
  const items = questions[node].options.map(({ id, text }) => {
    /** @type {Record<string, string>} */
    const current = id === picked ? { 'aria-current': 'true' } : {}
    const mark = proposed.includes(id) ? [' ', element('small', {}, words.suggested)] : []
    const href = pick(tree, picks, node, id, figure)
    return element('li', {}, element(mark.length ? 'a.proposed' : 'a', { href, ...current }, element('span', {}, text, ...mark)))
  })
  fill($options, ...items)
  return questions[node].options.filter(({ id }) => proposed.includes(id)).map(({ text }) => text)
}

/** How many are left; not which one it is: a link may have answered some that nobody saw. @param {Tree['words']} words @param {number} most */
function progress(words, most) {
  return most > 1 ? words.progress.replace('{m}', String(most)) : words.progress_last
}

/** What works out an answer. @param {Tree} tree @param {import('./walk.js').Walk} walk @param {HTMLElement} $options */
function tools(tree, walk, $options) {
  const { words, questions } = tree
  const { node, figure } = walk
  const { days, sum } = questions[node]
  /** @param {string} worked */
  const propose = (worked) => {
    replaceEntry({}, withFigure(location.hash, node, worked))
    return showOptions($options, tree, walk, worked)
  }
  return [sum ? sumTool(words, { ...sum, about: node }, figure, propose) : '', days ? dateTool(words, days, figure, propose) : '']
}

/** @param {Tree} tree @param {string} node */
function hints(tree, node) {
  const { find_out = '', why = '' } = tree.questions[node]
  const { words } = tree
  const linked = linker(tree)
  /** @param {string} title @param {string} text */
  const hint = (title, text) => element('details.hint', {}, element('summary', {}, title), ...linked(text))
  return [find_out ? hint(words.find_out, find_out) : '', why ? hint(words.why, why) : '']
}
