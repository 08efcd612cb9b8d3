/** The place of the menu on a narrow screen, which the page's own script fills, and of the page's title in the header. */

import { element, find } from '../shared/element.js'

/** @param {Document} $page @param {Record<string, string>} words */
export function addMenu($page, words) {
  const $name = find($page, '.md-header__topic', HTMLElement)
  const $title = element('span.md-ellipsis', {}, titleOf($page))
  $name.after(element('div.md-header__topic', { 'data-md-component': 'header-topic' }, $title))
  const $links = element('ul.md-nav__list', { 'data-md-scrollfix': '' })
  const $heading = element('label.md-nav__title', { for: '__drawer' }, String($name.textContent))
  const $nav = element('nav.md-nav.md-nav--primary', { 'aria-label': words.nav, 'data-md-level': '0' }, $heading, $links)
  const $inner = element('div.md-sidebar__scrollwrap', {}, element('div.md-sidebar__inner', {}, $nav))
  const place = { 'data-md-component': 'sidebar', 'data-md-type': 'navigation', hidden: '' }
  find($page, '.md-main__inner', HTMLElement).prepend(element('div.md-sidebar.md-sidebar--primary', place, $inner))
}

/** The page's title without the site's name. @param {Document} $page */
function titleOf($page) {
  const $heading = $page.querySelector('h1')
  return $heading ? String($heading.textContent) : $page.title
}
