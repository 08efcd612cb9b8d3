/** A link that holds a walk leads on to the quiz, as soon as that can start. */

import { load, reach } from '../shared/data.js'
import { find } from '../shared/element.js'

/** @param {ParentNode} $page */
export function leadOn($page) {
  if (!/^#.*=/.test(location.hash)) return
  const [quiz] = String(find($page, '.own-case [data-walk]', HTMLElement).dataset.walk).split('#')
  canStart(quiz)
    .then(() => location.replace(quiz + location.search + location.hash))
    .catch((error) => console.warn('The quiz is out of reach; this page says the same.', error))
}

/** Fails unless the quiz's page and its questions are in reach, which then come from the cache. @param {string} quiz */
async function canStart(quiz) {
  const page = await (await reach(quiz)).text()
  const [, tree] = /data-tree="([^"]*)"/.exec(page) || []
  if (tree) await load(new URL(`${tree}questions.json`, new URL(quiz, location.href)).href) // a copy on a disk has all, unread
}
