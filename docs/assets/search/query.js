// How a typed query is put to the theme's search. No DOM. A classic script: the theme's worker is none of the modules.
// The theme takes every word for the beginning of one, so that "i" finds "invoice": small words are left out, and a word
// that is met whole counts more than one that is only begun.
/* exported improve */

const SMALL = new Set(
  `a about am an and any are as at be been being but by can could did do does doing for from get gets getting got had has
  have how i if im in is it its ive me my no of on or please shall should so some that the their them then there these they
  this to was we were what when where which who why will with would you your`.split(/\s+/)
)
const PARTICLES = /[的了吗呢啊吧我]/g
const WHOLE = 4

/** @param {string} word */
const isPlain = (word) => /^[\p{L}\p{N}]+$/u.test(word) && !/\p{sc=Han}/u.test(word)

/** The query with Chinese apart from other letters, without words that tell nothing. @param {string} query */
function improve(query) {
  const apart = query.replace(/\p{sc=Han}+/gu, ' $& ').replace(PARTICLES, ' ').trim()
  const words = (apart || query).split(/\s+/)
  const telling = words.filter((word) => !SMALL.has(word.toLowerCase().replace(/\W/g, '')))
  return (telling.length ? telling : words).map((word) => (isPlain(word) ? `${word}^${WHOLE} ${word}` : word)).join(' ')
}
