/** Links that scripts make lead to folders, which a disk would list. */

const WAYS = ['click', 'auxclick', 'contextmenu']

export function nameFiles() {
  for (const way of WAYS) document.addEventListener(way, nameFile, true)
}

/** @param {Event} event */
function nameFile({ target }) {
  const $link = target instanceof Element && target.closest('a')
  if ($link && $link.protocol === location.protocol && $link.pathname.endsWith('/')) $link.pathname += 'index.html'
}
