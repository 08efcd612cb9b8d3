/** Begins the quiz on its page; `?from=` names another first question, or an answer. */

import { load, owns } from '../shared/data.js'
import { find } from '../shared/element.js'
import { tellMissing } from '../shared/missing.js'
import { Outcomes } from './outcomes.js'

/** @typedef {import('./quiz.js').Quiz} Quiz */

/** @param {typeof import('./quiz.js').Quiz} Kind @returns {Promise<Quiz | undefined>} none where the page stays as it was, and says so */
export async function begin(Kind) {
  const $root = find(document, '#quiz', HTMLElement)
  const { dataset } = $root
  dataset.started = 'true'
  try {
    /** @type {import('tree').QuizTree} */
    const tree = await load(`${dataset.tree}questions.json`)
    const from = new URLSearchParams(location.search).get('from') || tree.start
    if (owns(tree.questions, from) || owns(tree.outcomes, from)) tree.start = from
    else console.warn(`There is no '${from}' to start at.`)
    return new Kind($root, tree, new Outcomes(tree, String(dataset.tree)))
  } catch (error) {
    console.warn('The quiz could not start.', error)
    find(document, '.quiz-page-by-page', HTMLElement).hidden = false
    tellMissing()
  }
}
