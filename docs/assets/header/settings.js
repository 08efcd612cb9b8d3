/** What the theme's script is told. */

import { element } from '../shared/element.js'

const FEATURES = ['navigation.tabs', 'toc.follow']

/** @param {HTMLElement} $body @param {{base: string, search: string, translations: Record<string, string>}} told */
export function addSettings($body, told) {
  const all = { ...told, features: FEATURES, annotate: null, tags: null, version: null }
  const $message = element('div.md-dialog__inner.md-typeset')
  $body.append(
    element('div.md-dialog', { 'data-md-component': 'dialog' }, $message),
    element('script', { id: '__config', type: 'application/json' }, JSON.stringify(all)),
  )
}
