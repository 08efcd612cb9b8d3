/** What was typed into the calculator, for as long as the tab is open: a page that is loaded again and the other language have it, too. */

const NAME = 'calculator'

/** @returns {Record<string, unknown>} by the field's name */
export function recallTyped() {
  try {
    return Object(JSON.parse(String(sessionStorage.getItem(NAME))))
  } catch {
    return {}
  }
}

/** @param {Record<string, string | boolean>} typed by the field's name; nothing forgets all */
export function rememberTyped(typed) {
  try {
    sessionStorage.setItem(NAME, JSON.stringify(typed))
  } catch {
    // where nothing may be remembered, it is typed again
  }
}
