/**
 * What stands in an outcome's place until it is here, and when it cannot be fetched.
 *
 * @typedef {import('tree').QuizTree} Tree
 */

import { element } from '../shared/element.js'
import { button } from './share.js'

/** @param {Tree} tree @param {string} node */
export function waitingParts({ words, outcomes }, node) {
  return [
    element('p.quiz-progress', {}, words.result),
    element('h2', { tabindex: '-1' }, outcomes[node].title),
    element('p', { role: 'status' }, words.loading),
  ]
}

/** @param {Tree} tree @param {string} node @param {() => void} retry */
export function missingParts(tree, node, retry) {
  const { words } = tree
  const [$progress, $title] = waitingParts(tree, node)
  const $page = element('a', { href: `../outcomes/${node}/` }, words.full_page)
  return [$progress, $title, element('p.weak', { role: 'alert' }, words.load_failed), element('p', {}, button(words.retry, retry), ' ', $page)]
}
