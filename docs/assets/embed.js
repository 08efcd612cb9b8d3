// Shows the quiz in another site: <script src="…/assets/embed.js" data-language="en"></script>
// The page on embedding says what else it takes. Styles are set one by one, which the strictest policy of a site allows.
;(() => {
  const $script = /** @type {HTMLScriptElement} */ (document.currentScript)
  const { dataset } = $script
  const root = new URL('..', $script.src)
  /** By language its folder and the frame's name: the build fills them in. @type {[string, {folder: string, title: string}][]} */
  const homes = /** @type {any} */ (window).HOMES

  /** The home of a language, or of the one that it is a kind of, as `en-GB` is of `en`. @param {string} asked */
  function homeOf(asked) {
    const parts = asked.toLowerCase().split('-')
    const tags = parts.map((_, index) => parts.slice(0, parts.length - index).join('-'))
    return tags.map((tag) => homes.find(([code]) => code.toLowerCase() === tag)).find(Boolean)
  }

  /** The home that was asked for; for a language that is not there, the reader's own, or else the first. @param {string} asked */
  function chosen(asked) {
    const home = (asked && [asked, ...navigator.languages].map(homeOf).find(Boolean)) || homes[0]
    const known = homes.map(([code]) => `"${code}"`).join(', ')
    if (asked && asked !== home[0]) console.warn(`data-language="${asked}" is taken as "${home[0]}"; there is ${known}.`)
    return home[1]
  }

  const { folder, title: name } = chosen(dataset.language || '')

  /** @param {string} page @param {Record<string, string | undefined>} options */
  function address(page, options) {
    const url = new URL(`${folder}${page}/`, root)
    for (const [key, value] of Object.entries(options)) if (value !== undefined) url.searchParams.set(key, value)
    return url.href
  }

  const { from, theme, accent, compact } = dataset
  const $frame = document.createElement('iframe')
  $frame.src = address('embed', { from, theme, accent, compact, events: 'events' in dataset ? origin : undefined })
  $frame.title = dataset.title || name
  $frame.allow = 'clipboard-write; web-share'
  Object.assign($frame.style, { display: 'block', width: '100%', height: '0', border: '0', visibility: 'hidden' })
  // Until the frame says how high it is there may be none: frames forbidden, the guide out of reach, an old browser.
  const $link = document.createElement('a')
  Object.assign($link, { href: address('quiz', { from }), textContent: $frame.title, target: '_blank', rel: 'noopener' })

  window.addEventListener('message', ({ source, origin, data }) => {
    // Where a sandbox takes the page's own origin away, the frame within has none either.
    const hasNone = origin === 'null' && self.origin === 'null'
    if (source !== $frame.contentWindow || (origin !== root.origin && !hasNone)) return
    if (!data || data.source !== 'guide-quiz' || data.v !== 1) return
    if (Number.isFinite(data.height)) {
      Object.assign($frame.style, { height: `${data.height}px`, visibility: '' })
      $link.remove()
    }
    $frame.dispatchEvent(new CustomEvent(`quiz-${data.type}`, { bubbles: true, detail: data }))
  })
  $script.after($link, $frame)
})()
