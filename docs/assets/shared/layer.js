/**
 * What covers the page has an entry of its own in the history, at the same address: the way back closes it, as does the browser's
 * button, and the way back to it opens it again. What stands beside the page's text needs none.
 */

import { held, hold } from './entry.js'

/** @type {{lead: () => void, follow: () => void}[]} */
const layers = []

/** Whether a layer that was closed is still to leave its entry: until then the history is no guide. */
let isLeaving = false

/**
 * A switch leads the history, and follows it. Returns what makes it follow.
 *
 * @param {HTMLInputElement} $toggle @param {() => boolean} isCovering
 */
export function layOver($toggle, isCovering) {
  const isHere = () => held().open === $toggle.id
  const follow = () => { if (!isLeaving && $toggle.checked !== isHere()) $toggle.click() }
  const lead = () => {
    if (isLeaving || $toggle.checked === isHere()) return
    const { isLayer, ...rest } = held()
    if ($toggle.checked && isLayer) hold({ open: $toggle.id })
    else if ($toggle.checked && isCovering()) history.pushState({ ...rest, open: $toggle.id, isLayer: true }, '')
    else if (!$toggle.checked && !isLayer) hold({ open: '' })
    else if (!$toggle.checked) {
      isLeaving = true
      history.back()
    }
  }
  $toggle.addEventListener('change', lead)
  layers.push({ lead, follow })
  return follow
}

window.addEventListener('hashchange', () => { for (const { follow } of layers) follow() })
window.addEventListener('popstate', () => {
  const isOurs = isLeaving
  isLeaving = false
  for (const { lead, follow } of layers) (isOurs ? lead : follow)()
})
