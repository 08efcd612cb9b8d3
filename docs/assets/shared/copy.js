/** Puts text on the clipboard, and says on a button what became of it. */

const SAID = 3000

/** @param {string} text @returns {Promise<boolean>} whether it worked */
export async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyBySelecting(text)
  }
}

/** As wide as before, so that nothing beside it moves. @param {HTMLElement} $button @param {string} said for a while @param {string} text its own */
export function sayOn($button, said, text) {
  if (!$button.style.minWidth) $button.style.minWidth = `${$button.offsetWidth}px`
  $button.textContent = said
  $button.classList.add('done')
  setTimeout(() => {
    $button.textContent = text
    $button.classList.remove('done')
  }, SAID)
}

/** The way that also works without a secure connection and in WebViews. @param {string} text */
export function copyBySelecting(text) {
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
