/**
 * A page that is older than the site asks for files that are gone. Then it is loaded anew, once, at the same address: the walk
 * stays. The page's history entry holds that it was, so that no fault of a server makes it a loop.
 *
 * @typedef {{renewed: string, isTold?: boolean}} Renewal which page it was
 */

/** What tells a page from what stood at its address before. */
const BUILD = /<body[^>]* data-build="(\w+)"/

let isAsking = false

export function renewWhenOld() {
  window.addEventListener('error', ({ target }) => {
    if (target instanceof HTMLScriptElement || target instanceof HTMLLinkElement) renew()
  }, true)
  window.addEventListener('missing', renew)
  document.addEventListener('DOMContentLoaded', tell)
}

/** @returns {Renewal | null} */
function renewal() {
  const { state } = history
  return state && typeof state.renewed === 'string' ? state : null
}

/** Loads the page anew if the site has another one at its address. */
async function renew() {
  if (isAsking || renewal()) return
  isAsking = true
  const build = await siteBuild()
  isAsking = false
  const own = document.body && document.body.dataset.build
  if (!build || !own || build === own) return
  history.replaceState({ renewed: own }, '')
  location.reload()
}

/** Which page the site has now, which the browser keeps for the reload; '' when that is out of reach. */
async function siteBuild() {
  try {
    const response = await fetch(location.href.split('#')[0], { cache: 'reload' })
    return (BUILD.exec(await response.text()) || ['', ''])[1]
  } catch {
    return ''
  }
}

/** Says on the new page what has happened. */
function tell() {
  const before = renewal()
  const $content = document.querySelector('.md-content__inner')
  const { build, renewed = '' } = document.body.dataset
  if (!before || before.isTold || before.renewed === build || !$content) return
  const $said = document.createElement('p')
  $said.className = 'renewed'
  $said.setAttribute('role', 'status')
  $said.textContent = renewed
  $content.prepend($said)
  history.replaceState({ ...before, isTold: true }, '')
}
