/** Starts the quiz where its place is on the page. If the tree cannot be had, the page stays as it was. */

import { Quiz } from './quiz.mjs'

const $root = document.getElementById('quiz')

try {
  const response = await fetch($root.dataset.tree)
  if (!response.ok) throw new Error(`${response.status} ${response.url}`)
  new Quiz($root, await response.json())
} catch (error) {
  console.warn('The quiz could not start; its first question stays as links.', error)
}
