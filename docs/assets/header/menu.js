/** The menu of a narrow screen. What stands in it is what the foot of the page holds. */

import { element, find, findAll } from '../shared/element.js'
import { icon } from '../shared/icons.js'
import { isPlain } from '../shared/entry.js'
import { layOver } from '../shared/layer.js'

/** @param {Document} $page @param {Record<string, string>} words */
export function addMenu($page, words) {
  const $toggle = find($page, '#__drawer', HTMLInputElement)
  const $button = element('button.md-header__button.md-icon', { type: 'button', for: '__drawer', 'aria-label': words.menu }, icon('menu'))
  find($page, '.md-header__button[for=__drawer]', HTMLElement).replaceWith($button)
  const $heading = element('label.md-nav__title', { for: '__drawer' }, find($page, '.md-logo', HTMLElement).title)
  const $nav = element('nav.md-nav.md-nav--primary', { 'aria-label': words.nav }, $heading, linksOf($page))
  const $menu = element('div.md-sidebar.md-sidebar--primary', { hidden: '' }, element('div.md-sidebar__scrollwrap', {}, element('div.md-sidebar__inner', {}, $nav)))
  find($page, '.md-main__inner', HTMLElement).prepend($menu)
  listen($page, $toggle, $button, $menu)
}

/** @param {Document} $page */
function linksOf($page) {
  const $list = element('ul.md-nav__list')
  for (const $section of findAll($page, '.site-map > div', HTMLElement)) {
    const $title = element('li.md-nav__item.menu-title', {}, String(find($section, 'p', HTMLElement).textContent))
    $list.append($title, ...findAll($section, 'a', HTMLAnchorElement).map(menuItem))
  }
  return $list
}

/** @param {HTMLAnchorElement} $link */
function menuItem($link) {
  const isHere = $link.href === location.href.split(/[?#]/)[0]
  const $copy = element(isHere ? 'a.md-nav__link.md-nav__link--active' : 'a.md-nav__link', { href: String($link.getAttribute('href')) }, String($link.textContent))
  return element('li.md-nav__item', {}, $copy)
}

/** @param {Document} $page @param {HTMLInputElement} $toggle @param {HTMLElement} $button @param {Element} $menu */
function listen($page, $toggle, $button, $menu) {
  const tell = () => {
    $button.setAttribute('aria-expanded', String($toggle.checked))
    $page.documentElement.classList.toggle('is-in-menu', $toggle.checked)
    if (!$toggle.checked && $menu.contains($page.activeElement)) $button.focus({ preventScroll: true })
  }
  const close = () => { if ($toggle.checked) $toggle.click() }
  $button.addEventListener('click', () => {
    $toggle.click()
    if ($toggle.checked) find($menu, 'a', HTMLElement).focus({ preventScroll: true })
  })
  $page.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !$toggle.checked) return
    close()
    $button.focus({ preventScroll: true })
  })
  $menu.addEventListener('focusout', (event) => {
    const $next = event instanceof FocusEvent && event.relatedTarget
    if ($next instanceof Node && !$menu.contains($next)) close()
  })
  $menu.addEventListener('click', (event) => {
    const $link = event.target instanceof Element && event.target.closest('a')
    if (!$link || !(event instanceof MouseEvent) || !isPlain(event)) return
    event.preventDefault()
    location.replace($link.href) // the way back leads to the page, not to its menu
  })
  const follow = layOver($toggle, () => true)
  $toggle.addEventListener('change', tell)
  tell()
  follow()
}
