/** A link that holds a walk leads on to the quiz, as soon as that can start. */

import { load } from '../shared/data.js'
import { find } from '../shared/element.js'
import { tellMissing } from '../shared/missing.js'

/** @param {ParentNode} $page */
export function leadOn($page) {
  if (!/^#.*=/.test(location.hash)) return
  const { tree } = find($page, '.share', HTMLElement).dataset
  const [quiz] = String(find($page, '.own-case [data-walk]', HTMLElement).dataset.walk).split('#')
  load(`${tree}questions.json`)
    .then(() => location.replace(quiz + location.search + location.hash))
    .catch((error) => {
      console.warn('The quiz is out of reach; this page says the same.', error)
      tellMissing()
    })
}
