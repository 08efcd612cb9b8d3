/** Puts text on the clipboard. */

/** @param {string} text @returns {Promise<boolean>} whether it worked */
export async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyBySelecting(text)
  }
}

/** The way that also works without a secure connection and in WebViews. @param {string} text */
function copyBySelecting(text) {
  const $focused = document.activeElement
  const $area = document.createElement('textarea')
  $area.value = text
  document.body.append($area)
  $area.select()
  const done = document.execCommand('copy')
  $area.remove()
  if ($focused instanceof HTMLElement) $focused.focus()
  return done
}
