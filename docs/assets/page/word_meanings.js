/** Words that show their meaning do so under a finger too, and hide it again. */

/** @param {Document} $page */
export function showMeanings($page) {
  showOnFirstTap($page)
  hideOnEscape($page)
}

/** A finger cannot hover: its first tap on a word shows the meaning, the second follows the link. @param {Document} $page */
function showOnFirstTap($page) {
  $page.addEventListener('click', (event) => {
    const $word = event.target instanceof Element ? event.target.closest('a.term') : null
    const isTap = event.detail > 0 && matchMedia('(hover: none)').matches
    const isFirst = isTap && $word !== null && !$word.matches('.shown')
    for (const $shown of $page.querySelectorAll('a.term.shown')) $shown.classList.remove('shown')
    if (!isFirst) return
    event.preventDefault()
    $word.classList.add('shown')
  })
}

/** Escape hides every meaning until its word is left; the focus stays where it is. @param {Document} $page */
function hideOnEscape($page) {
  $page.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return
    for (const $word of $page.querySelectorAll('a.term:hover, a.term:focus, a.term.shown')) {
      $word.classList.add('hushed')
      $word.classList.remove('shown')
      $word.addEventListener('pointerleave', unhush)
      $word.addEventListener('blur', unhush)
    }
  })
}

/** @param {Event} event */
function unhush({ currentTarget: $word }) {
  if ($word instanceof Element && !$word.matches(':hover, :focus')) $word.classList.remove('hushed')
}
