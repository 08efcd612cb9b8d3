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

/** @type {WeakMap<HTMLElement, number>} when buttons say their own again */
const waiting = new WeakMap()

/** As wide as before, so that nothing beside it moves. @param {HTMLElement} $button @param {string} said for a while @param {string} text its own @param {boolean} isDone */
export function sayOn($button, said, text, isDone) {
  if (!$button.style.minWidth) $button.style.minWidth = `${$button.offsetWidth}px`
  $button.textContent = said
  $button.classList.toggle('done', isDone)
  clearTimeout(waiting.get($button))
  const again = () => {
    $button.textContent = text
    $button.classList.remove('done')
  }
  waiting.set($button, window.setTimeout(again, SAID))
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
