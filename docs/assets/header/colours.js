/** The switch between light and dark: a button in front of the radio buttons that the theme's script expects. */

import { element, fill, find } from '../shared/element.js'
import { icon } from './icons.js'

const SCHEMES = ['default', 'slate']
const MEDIA = ['(prefers-color-scheme: light)', '(prefers-color-scheme: dark)']

/** @param {Document} $page @param {Record<string, string>} words */
export function addColours($page, words) {
  const $radios = SCHEMES.map((scheme, index) => element('input', {
    'data-md-color-media': MEDIA[index], 'data-md-color-scheme': scheme, 'data-md-color-primary': 'custom', 'data-md-color-accent': 'custom', type: 'radio', name: '__palette',
  }))
  const $button = element('button.md-header__button.md-icon', { type: 'button' })
  const isDark = () => $page.body.getAttribute('data-md-color-scheme') === 'slate'
  const tell = () => {
    const name = isDark() ? words.to_light : words.to_dark
    $button.title = name
    $button.setAttribute('aria-label', name)
    fill($button, icon(isDark() ? 'sun' : 'moon'))
  }
  $button.addEventListener('click', () => $radios[isDark() ? 0 : 1].click())
  new MutationObserver(tell).observe($page.body, { attributeFilter: ['data-md-color-scheme'] })
  tell()
  find($page, '.colours', HTMLElement).append(element('form', { 'data-md-component': 'palette', hidden: '' }, ...$radios), $button)
}
