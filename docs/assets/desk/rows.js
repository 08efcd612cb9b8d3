/** The desk's elements: a box to type in, and the grid of replies that it controls. */

import { element } from '../shared/element.js'

const GRID = 'desk-list'

export function box() {
  return element('input', {
    id: 'desk-box',
    type: 'text',
    role: 'combobox',
    autocomplete: 'off',
    'aria-expanded': 'true',
    'aria-haspopup': 'grid',
    'aria-controls': GRID,
    'aria-autocomplete': 'list',
    'aria-describedby': 'desk-keys',
  })
}

/** @param {string} name */
export function grid(name) {
  return element('div.desk-rows', { id: GRID, role: 'grid', tabindex: '-1', 'aria-label': name })
}

/**
 * @typedef {import('./filter.js').Reply} Reply
 * @typedef {Record<'copy' | 'pin' | 'recent' | 'open', string>} Words
 * @typedef {{language: string, isPinned: boolean, isRecent: boolean, address: string}} Look
 */

/** @param {Reply} reply @param {number} index @param {Words} words @param {Look} look @param {Record<'copy' | 'pin', () => void>} acts */
export function row({ kind, question, reply, tags }, index, words, { language, isPinned, isRecent, address }, acts) {
  const verdict = kind === 'outcomes' ? [' ', element('small.support', {}, tags[language][0])] : []
  const recent = isRecent ? [' ', element('small.desk-recent', {}, words.recent)] : []
  const $said = element('div', { role: 'gridcell', lang: language }, element('strong', {}, question[language]), ...verdict, ...recent, element('p', {}, reply[language]))
  const $copy = button(words.copy, 'desk-copy', acts.copy)
  const $pin = button(words.pin, 'desk-pin', acts.pin)
  $pin.setAttribute('aria-pressed', String(isPinned))
  const $open = element('a', { href: address, target: '_blank', rel: 'noopener' }, words.open)
  const $acts = element('div.desk-acts', { role: 'gridcell' }, $copy, $pin, $open)
  return element('div.desk-row', { role: 'row', id: `desk-${index}`, 'aria-selected': 'false' }, $said, $acts)
}

/** @param {string} words @param {string} name @param {() => void} act */
function button(words, name, act) {
  const $button = element('button', { type: 'button', class: name }, words)
  $button.addEventListener('click', act)
  return $button
}
