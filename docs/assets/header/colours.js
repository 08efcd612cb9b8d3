/** The switch between light and dark. */

import { colours, isDark, swap, system, wear } from '../shared/colours.js'
import { element, fill, find } from '../shared/element.js'
import { icon } from '../shared/icons.js'

/** @param {Document} $page @param {Record<string, string>} words */
export function addColours($page, words) {
  const $button = element('button.md-header__button.md-icon', { type: 'button' })
  const $bar = element('meta', { name: 'theme-color' })
  const tell = () => {
    const name = isDark() ? words.to_light : words.to_dark
    $button.title = name
    $button.setAttribute('aria-label', name)
    fill($button, icon(isDark() ? 'sun' : 'moon'))
    requestAnimationFrame(() => { $bar.content = getComputedStyle(find($page, '.md-header', HTMLElement)).backgroundColor })
  }
  $button.addEventListener('click', swap)
  system.addEventListener('change', () => { if (document.body.dataset.dressed === undefined) wear(colours()) })
  new MutationObserver(tell).observe($page.body, { attributeFilter: ['data-md-color-scheme'] })
  tell()
  $page.head.append($bar)
  find($page, '.colours', HTMLElement).append($button)
}
