// The theme's search, asked better: a worker around the theme's own, whose file stands after the # of the address.

const QUERY = 2
const scope = /** @type {any} */ (self)

scope.importScripts('query.js')

self.addEventListener('message', (event) => {
  const { type, data, isImproved } = event.data
  if (type !== QUERY || isImproved) return
  event.stopImmediatePropagation()
  self.dispatchEvent(new MessageEvent('message', { data: { type, data: improve(data), isImproved: true } }))
})

const theme = new URL(self.location.hash.slice(1), self.location.href)
if (theme.origin === self.location.origin) scope.importScripts(theme.href)
