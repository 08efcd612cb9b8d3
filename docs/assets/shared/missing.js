/** What a reader needs and cannot be fetched: the page may be older than the site, which early/renewal.js finds out. */

export function tellMissing() {
  window.dispatchEvent(new Event('missing'))
}
