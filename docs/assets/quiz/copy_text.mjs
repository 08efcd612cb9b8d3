/** Puts text on the clipboard, in older browsers too. @param {string} text @returns {Promise<boolean>} whether it worked */
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
