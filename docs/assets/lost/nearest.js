/** Which known address a lost reader meant. No DOM. */

/** @typedef {Record<string, string>} Titles each page's title by its address, `faq/which-bin/` */

/** Below this likeness (0 … 1) nothing is offered. */
const LEAST = 0.4

/**
 * A language's home and what stands behind it in an address: `/sub/en/faq/x` is `faq/x` behind `/sub/en/`.
 * @param {string} path
 * @param {Record<string, string>} homes each language's home
 * @returns {[language: string, rest: string]}
 */
export function splitHome(path, homes) {
  const inside = Object.entries(homes).filter(([, home]) => path.startsWith(home))
  const [language, home] = inside.reduce((one, other) => (other[1].length > one[1].length ? other : one), ['', ''])
  return [language, path.slice(home.length)]
}

/** The words of an address, for a search. @param {string} rest @returns {string} */
export function wordsIn(rest) {
  return plain(rest).split(/[^\p{L}\p{N}]+/u).filter(Boolean).join(' ')
}

/**
 * The addresses that are most like a wrong one, best first.
 * @param {string} rest
 * @param {Titles} titles
 * @param {number} [most]
 * @returns {string[]}
 */
export function nearest(rest, titles, most = 3) {
  const words = wordsIn(rest)
  const rated = Object.entries(titles).map(([address, title]) => ({ address, likeness: likenessOf(words, address, title) }))
  const likely = rated.filter(({ likeness }) => likeness >= LEAST).sort((one, other) => other.likeness - one.likeness)
  return likely.slice(0, most).map(({ address }) => address)
}

/** @param {string} words @param {string} address @param {string} title */
function likenessOf(words, address, title) {
  const known = wordsIn(address)
  const last = known.slice(known.indexOf(' ') + 1)
  return Math.max(alike(words, known), alike(words, last), alike(words, wordsIn(title)))
}

/** Dice's measure: the share of neighbouring letters that two texts have in common. @param {string} one @param {string} other */
function alike(one, other) {
  const left = pairsOf(one)
  const right = pairsOf(other)
  const common = [...left].filter((pair) => right.has(pair)).length
  return left.size + right.size ? (2 * common) / (left.size + right.size) : 0
}

/** @param {string} text */
function pairsOf(text) {
  const framed = ` ${text} `
  return new Set(Array.from(framed.slice(1), (letter, place) => framed[place] + letter))
}

/** An address as it is read: unescaped, in small letters, without what servers add. @param {string} rest */
function plain(rest) {
  const lower = unescaped(rest).toLowerCase()
  return lower.replace(/(index)?\.(html?|md|php)$/, '')
}

/** @param {string} text */
function unescaped(text) {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
