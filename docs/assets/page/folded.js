/** Where a link leads into what is folded, that opens. */

/** @param {Document} $page */
export function openFolded($page) {
  const open = () => {
    const $target = $page.querySelector(':target')
    const $fold = $target && $target.closest('details:not([open])')
    if (!$target || !($fold instanceof HTMLDetailsElement)) return
    $fold.open = true
    $target.scrollIntoView()
  }
  for (const event of ['load', 'hashchange']) window.addEventListener(event, open)
}
