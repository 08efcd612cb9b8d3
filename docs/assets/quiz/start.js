/** Starts the quiz; `?from=` names another first question. If it cannot start, the page stays as it was. */

import { load, owns } from '../shared/data.js'
import { find } from '../shared/element.js'
import { Quiz } from './quiz.js'

/** @param {HTMLElement} $root */
async function start($root) {
  /** @type {import('tree').QuizTree} */
  const tree = await load(String($root.dataset.tree))
  const from = new URLSearchParams(location.search).get('from') || tree.start
  const isKnown = owns(tree.questions, from)
  if (!isKnown) console.warn(`There is no question '${from}'; the quiz starts at the first one.`)
  new Quiz($root, isKnown ? { ...tree, start: from } : tree)
}

start(find(document, '#quiz', HTMLElement)).catch((error) => {
  console.warn('The quiz could not start; its questions stand page by page.', error)
})
