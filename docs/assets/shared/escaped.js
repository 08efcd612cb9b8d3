/** Text as HTML that shows it unchanged, between tags and in quoted attributes. */

/** @type {Record<string, string>} */
const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** @param {string} text */
export function escaped(text) {
  return text.replace(/[&<>"]/g, (mark) => ENTITIES[mark])
}
