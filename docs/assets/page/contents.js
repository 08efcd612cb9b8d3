/** The page's own headings, beside it: the one that is read stands out, and in sight. */

import { findAll } from '../shared/element.js'

/** @param {Document} $page */
export function followHeadings($page) {
  const links = findAll($page, '.md-nav--secondary a', HTMLAnchorElement)
  const headings = links.map(($link) => $page.getElementById(decodeURIComponent($link.hash.slice(1))))
  if (!links.length) return
  let isAsked = false
  const tell = () => {
    isAsked = false
    if (!links[0].getClientRects().length) return // there is no room beside the page
    const top = parseFloat(getComputedStyle($page.documentElement).scrollPaddingTop) + 1
    const read = headings.map(($each) => $each && !$each.hidden && $each.getBoundingClientRect().top <= top).lastIndexOf(true)
    links.forEach(($link, at) => {
      const isRead = at === read
      $link.classList.toggle('md-nav__link--passed', at < read)
      $link.classList.toggle('md-nav__link--active', isRead)
      if (isRead) reveal($link)
    })
  }
  const ask = () => {
    if (!isAsked) requestAnimationFrame(tell)
    isAsked = true
  }
  for (const event of ['scroll', 'resize']) window.addEventListener(event, ask, { passive: true })
  ask()
}

/** Scrolls the list, and nothing else. @param {HTMLElement} $link */
function reveal($link) {
  const $list = $link.closest('.md-sidebar__scrollwrap')
  if (!$list) return
  const [{ top, bottom }, room] = [$link.getBoundingClientRect(), $list.getBoundingClientRect()]
  if (top < room.top) $list.scrollTop -= room.top - top
  else if (bottom > room.bottom) $list.scrollTop += bottom - room.bottom
}
