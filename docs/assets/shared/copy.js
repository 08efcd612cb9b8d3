/** Puts text on the clipboard, and says on a button what became of it. */

const SAID = 3000

/** @param {string} text @param {string} html what goes where formatted text is pasted; nothing where there is none @returns {Promise<boolean>} whether it worked */
export async function copyText(text, html = '') {
  try {
    if (html) await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob(text, 'text/plain'), 'text/html': blob(html, 'text/html') })])
    else await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyBySelecting(text, html)
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

/** @param {string} text @param {string} type */
function blob(text, type) {
  return new Blob([text], { type })
}

/** The way that also works without a secure connection and in WebViews. @param {string} text @param {string} html */
function copyBySelecting(text, html) {
  const $focused = document.activeElement
  const $area = document.createElement('textarea')
  $area.value = text
  document.body.append($area)
  $area.select()
  /** @param {ClipboardEvent} event */
  const put = (event) => {
    if (!html || !event.clipboardData) return
    event.clipboardData.setData('text/plain', text)
    event.clipboardData.setData('text/html', html)
    event.preventDefault()
  }
  document.addEventListener('copy', put)
  const done = document.execCommand('copy')
  document.removeEventListener('copy', put)
  $area.remove()
  if ($focused instanceof HTMLElement) $focused.focus()
  return done
}
