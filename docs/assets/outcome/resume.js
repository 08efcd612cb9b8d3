/** A link that holds a walk leads on to the quiz, once that is in reach. */

import { reach } from '../shared/data.js'
import { find } from '../shared/element.js'

/** @param {ParentNode} $page */
export function leadOn($page) {
  if (!/^#.*=/.test(location.hash)) return
  const [quiz] = String(find($page, '.own-case [data-walk]', HTMLElement).dataset.walk).split('#')
  reach(quiz)
    .then(() => location.replace(quiz + location.search + location.hash))
    .catch((error) => console.warn('The quiz is out of reach; this page says the same.', error))
}
