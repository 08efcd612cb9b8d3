/** Starts the quiz; `?from=` names another first question. If it cannot start, the page stays as it was and says so. */

import { keepPage } from '../kept/page.js'
import { load, owns } from '../shared/data.js'
import { find } from '../shared/element.js'
import { tellMissing } from '../shared/missing.js'
import { Outcomes } from './outcomes.js'
import { Quiz } from './quiz.js'

/** @param {HTMLElement} $root */
async function start($root) {
  $root.dataset.started = 'true'
  const folder = String($root.dataset.tree)
  /** @type {import('tree').QuizTree} */
  const tree = await load(`${folder}questions.json`)
  const from = new URLSearchParams(location.search).get('from') || tree.start
  const isKnown = owns(tree.questions, from)
  if (!isKnown) console.warn(`There is no question '${from}'; the quiz starts at the first one.`)
  const whole = isKnown ? { ...tree, start: from } : tree
  new Quiz($root, whole, new Outcomes(whole, folder))
}

const $root = find(document, '#quiz', HTMLElement)
start($root).catch((error) => {
  console.warn('The quiz could not start; its questions stand page by page.', error)
  find(document, '.quiz-page-by-page', HTMLElement).hidden = false
  tellMissing()
}).then(() => keepPage($root, [`${$root.dataset.tree}questions.json`, '../tree.json']))
