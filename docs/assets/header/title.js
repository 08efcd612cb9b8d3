/** Once a page's heading is out of sight, its words stand in the header in place of the site's name. */

import { element, find } from '../shared/element.js'

/** @param {Document} $page */
export function addTitle($page) {
  const $heading = $page.querySelector('h1')
  if (!$heading) return
  const $place = find($page, '.md-header__title', HTMLElement)
  const words = Array.from($heading.childNodes, ($each) => $each.cloneNode(true)) // with the places where a line may break
  const $title = element('div.md-header__topic', { 'aria-hidden': 'true' }, element('span.md-ellipsis', {}, ...words))
  find($place, '.md-header__topic', HTMLElement).after($title)
  const watch = new IntersectionObserver((seen) => {
    const { isIntersecting, boundingClientRect } = seen[seen.length - 1] // a busy browser tells several at once
    $place.classList.toggle('md-header__title--active', !isIntersecting && boundingClientRect.top < 0)
  })
  watch.observe($heading)
}
