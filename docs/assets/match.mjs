/** How typed words find a text, for the desk and for tables. No DOM. */

const HAN = /\p{sc=Han}/u
const BETWEEN = /[^\p{L}\p{N}]+|(?<=\p{sc=Han})|(?=\p{sc=Han})/u

/** What was typed, as words: full-width letters and Chinese stand apart from Latin ones. @param {string} query @returns {string[]} */
export function wordsOf(query) {
  const plain = query.normalize('NFKC').toLowerCase()
  return plain.replace(/\p{sc=Han}+/gu, ' $& ').split(/[^\p{L}\p{N}.+#-]+/u).filter(Boolean)
}

/** Whether a text has every word: Chinese anywhere, Latin letters where a word begins. @param {string} text @param {string[]} words */
export function hasAll(text, words) {
  const lower = text.normalize('NFKC').toLowerCase()
  const joined = lower.replace(/\s+/g, '')
  const begun = lower.split(BETWEEN)
  const has = (word) => {
    if (HAN.test(word)) return joined.includes(word)
    return begun.some((part) => part.startsWith(word)) || (/\W/.test(word) && lower.includes(word))
  }
  return words.every(has)
}
