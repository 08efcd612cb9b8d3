// Shows the quiz in another site: <script src="…/assets/embed.js" data-language="en" data-from="billing"></script>
// data-language: en, or none for Chinese. data-from: the question to start at, none for the first.
;(() => {
  const $script = /** @type {HTMLScriptElement} */ (document.currentScript)
  const { language, from, title } = $script.dataset
  const isEnglish = language === 'en'
  const home = new URL('..', $script.src)
  const $frame = document.createElement('iframe')
  $frame.src = new URL(`${isEnglish ? 'en/' : ''}embed/${from ? `?from=${encodeURIComponent(from)}` : ''}`, home).href
  $frame.title = title || (isEnglish ? 'Can I get a refund, and how?' : '能不能退，怎么退')
  $frame.allow = 'clipboard-write; web-share'
  $frame.setAttribute('style', 'width:100%;border:0;height:480px')
  window.addEventListener('message', ({ source, data }) => {
    const height = source === $frame.contentWindow && data ? data.quizHeight : null
    if (Number.isFinite(height)) $frame.style.height = `${height}px`
  })
  $script.after($frame)
})()
