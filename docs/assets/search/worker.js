// The theme's search, asked better: a worker around the theme's own, whose file stands after the # of the address.
// The theme takes every word for the beginning of one, so that "i" finds "invoice": small words are left out, and a word
// that is met whole counts more than one that is only begun.

const QUERY = 2
const SMALL = new Set(
  `a about am an and any are as at be been being but by can could did do does doing for from get gets getting got had has
  have how i if im in is it its ive me my no of on or please shall should so some that the their them then there these they
  this to was we were what when where which who why will with would you your`.split(/\s+/)
)
const PARTICLES = /[的了吗呢啊吧我]/g
const WHOLE = 4

const isPlain = (word) => /^[\p{L}\p{N}]+$/u.test(word) && !/\p{sc=Han}/u.test(word)

function improve(query) {
  const apart = query.replace(/\p{sc=Han}+/gu, ' $& ').replace(PARTICLES, ' ')
  const words = (apart.trim() || query).split(/\s+/)
  const telling = words.filter((word) => !SMALL.has(word.toLowerCase().replace(/\W/g, '')))
  return (telling.length ? telling : words).map((word) => (isPlain(word) ? `${word}^${WHOLE} ${word}` : word)).join(' ')
}

self.addEventListener('message', (event) => {
  const { type, data, isImproved } = event.data
  if (type !== QUERY || isImproved) return
  event.stopImmediatePropagation()
  self.dispatchEvent(new MessageEvent('message', { data: { type, data: improve(data), isImproved: true } }))
})

const theme = new URL(self.location.hash.slice(1), self.location)
if (theme.origin === self.location.origin) importScripts(theme)
