/** The theme's menu opens by a label that no key reaches: a button takes its place. What stands in it is what the foot of the page holds. */

import { element, find, findAll } from '../shared/element.js'

/** @param {Document} $page @param {string} name the button's */
export function openByKeyboard($page, name) {
  const $label = $page.querySelector('.md-header__button[for=__drawer]')
  const $menu = $page.querySelector('.md-sidebar--primary')
  if (!$label || !$menu) return
  const $toggle = find($page, '#__drawer', HTMLInputElement)
  const $button = element('button.md-header__button.md-icon', { type: 'button', for: '__drawer', 'aria-label': name })
  $button.append(...$label.childNodes)
  $label.replaceWith($button)
  fillMenu($page, find($menu, '.md-nav__list', HTMLElement))
  listen($page, $toggle, $button, $menu)
}

/** @param {Document} $page @param {HTMLElement} $list */
function fillMenu($page, $list) {
  for (const $section of findAll($page, '.site-map > div', HTMLElement)) {
    const $title = element('li.md-nav__item.menu-title', {}, String(find($section, 'p', HTMLElement).textContent))
    $list.append($title, ...findAll($section, 'a', HTMLAnchorElement).map(menuItem))
  }
}

/** @param {HTMLAnchorElement} $link */
function menuItem($link) {
  const isHere = $link.href === location.href.split(/[?#]/)[0]
  const $copy = element(isHere ? 'a.md-nav__link.md-nav__link--active' : 'a.md-nav__link', { href: String($link.getAttribute('href')) }, String($link.textContent))
  return element('li.md-nav__item', {}, $copy)
}

/** @param {Document} $page @param {HTMLInputElement} $toggle @param {HTMLElement} $button @param {Element} $menu */
function listen($page, $toggle, $button, $menu) {
  const tell = () => $button.setAttribute('aria-expanded', String($toggle.checked))
  $button.addEventListener('click', () => {
    $toggle.click()
    if ($toggle.checked) find($menu, 'a[href]:not([tabindex="-1"])', HTMLElement).focus({ preventScroll: true })
  })
  $page.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !$toggle.checked) return
    $toggle.click()
    $button.focus()
  })
  $menu.addEventListener('focusout', (event) => {
    const $next = event instanceof FocusEvent && event.relatedTarget
    if ($next instanceof Node && $toggle.checked && !$menu.contains($next)) $toggle.click()
  })
  $toggle.addEventListener('change', tell)
  tell()
}
