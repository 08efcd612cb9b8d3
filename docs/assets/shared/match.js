/** How typed words find a text, for the desk and for tables. No DOM. */

const HAN = /\p{sc=Han}/u
const LATIN_WORDS = /(?:(?!\p{sc=Han})[\p{L}\p{N}])+/gu

/**
 * What was typed, as words: Chinese stands apart from Latin letters, full-width or not; `can't` counts as `can`.
 * @param {string} query
 * @returns {string[]}
 */
export function wordsOf(query) {
  const plain = query.normalize('NFKC').toLowerCase()
  const words = plain.replace(/(\p{L})['’]\p{L}+/gu, '$1').replace(/\p{sc=Han}+/gu, ' $& ')
  return words.split(/[^\p{L}\p{N}.+#-]+/u).filter(Boolean)
}

/** Whether a text has every word: Chinese anywhere, Latin letters where a word begins. @param {string} text @param {string[]} words */
export function hasAll(text, words) {
  const lower = text.normalize('NFKC').toLowerCase()
  const joined = lower.replace(/\s+/g, '')
  const begun = lower.match(LATIN_WORDS) || []
  return words.every((word) => {
    if (HAN.test(word)) return joined.includes(word)
    return begun.some((part) => part.startsWith(word)) || (/\W/.test(word) && lower.includes(word))
  })
}
