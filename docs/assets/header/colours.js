/** The switch between light and dark, as the theme's script expects it. */

import { element, find } from '../shared/element.js'
import { icon } from './icons.js'

const SCHEMES = /** @type {const} */ ([
  { media: '(prefers-color-scheme: light)', scheme: 'default', shape: 'moon', name: 'to_dark' },
  { media: '(prefers-color-scheme: dark)', scheme: 'slate', shape: 'sun', name: 'to_light' },
])

/** @param {Document} $page @param {Record<string, string>} words */
export function addColours($page, words) {
  const $form = find($page, '[data-md-component=palette]', HTMLFormElement)
  SCHEMES.forEach(({ media, scheme, shape, name }, index) => {
    const colours = { 'data-md-color-media': media, 'data-md-color-scheme': scheme, 'data-md-color-primary': 'custom', 'data-md-color-accent': 'custom' }
    const place = { 'aria-label': words[name], type: 'radio', name: '__palette', id: `__palette_${index}` }
    const other = `__palette_${(index + 1) % SCHEMES.length}`
    const $switch = element('label.md-header__button.md-icon', { title: words[name], for: other, hidden: '' })
    $switch.append(icon(shape))
    $form.append(element('input.md-option', { ...colours, ...place }), $switch)
  })
}
