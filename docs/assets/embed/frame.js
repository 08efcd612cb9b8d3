/** Inside another site: tells it the height, and opens links that leave the quiz in a tab of their own. */

const tell = () => parent.postMessage({ quizHeight: Math.ceil(document.querySelector('.md-content').getBoundingClientRect().height) }, '*')

if (parent !== window) {
  new ResizeObserver(tell).observe(document.querySelector('.md-content'))
  document.addEventListener('click', ({ target }) => {
    const $link = target.closest('a[href]')
    if ($link && !$link.getAttribute('href').startsWith('#')) $link.target = '_blank'
  })
}
