/** Puts text on the clipboard, also where a page has no right to it (plain http, older browsers). */

/** @param {string} text @returns {Promise<boolean>} whether it worked */
export async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    const $area = Object.assign(document.createElement('textarea'), { value: text })
    document.body.append($area)
    $area.select()
    const done = document.execCommand('copy')
    $area.remove()
    return done
  }
}
