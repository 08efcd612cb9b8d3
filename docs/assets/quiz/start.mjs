/**
 * Starts the quiz where its place is on the page. `?from=` names another first question.
 * If the tree cannot be had, the page stays as it was.
 */

import { Quiz } from './quiz.mjs'

const $root = document.getElementById('quiz')

try {
  const response = await fetch($root.dataset.tree)
  if (!response.ok) throw new Error(`${response.status} ${response.url}`)
  const tree = await response.json()
  const from = new URLSearchParams(location.search).get('from')
  new Quiz($root, Object.hasOwn(tree.questions, from) ? { ...tree, start: from } : tree)
} catch (error) {
  console.warn('The quiz could not start; its first question stays as links.', error)
}
