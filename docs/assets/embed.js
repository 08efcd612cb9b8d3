// Shows the quiz in another site: <script src="…/assets/embed.js" data-language="en" data-from="billing"></script>
// data-language: the language, none for the site's first. data-from: the question to start at, none for the first.
;(() => {
  const $script = /** @type {HTMLScriptElement} */ (document.currentScript)
  const { language, from, title } = $script.dataset
  /** By language its folder and the frame's name: the build fills them in. @type {[string, {folder: string, title: string}][]} */
  const homes = /** @type {any} */ (window).HOMES
  const [, { folder, title: name }] = homes.find(([code]) => code === language) || homes[0]
  const home = new URL('..', $script.src)
  const $frame = document.createElement('iframe')
  $frame.src = new URL(`${folder}embed/${from ? `?from=${encodeURIComponent(from)}` : ''}`, home).href
  $frame.title = title || name
  $frame.allow = 'clipboard-write; web-share'
  $frame.setAttribute('style', 'width:100%;border:0;height:480px')
  window.addEventListener('message', ({ source, data }) => {
    const height = source === $frame.contentWindow && data ? data.quizHeight : null
    if (Number.isFinite(height)) $frame.style.height = `${height}px`
  })
  $script.after($frame)
})()
