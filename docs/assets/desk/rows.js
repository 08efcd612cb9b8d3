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
 * @param {import('./filter.js').Reply} reply
 * @param {number} index
 * @param {Record<string, string>} words
 * @param {{language: string, site: string, isPinned: boolean, isRecent: boolean, address: string}} look `site`: the name of the only one that it is about
 */
export function row({ kind, question, reply, tags }, index, words, { language, site, isPinned, isRecent, address }) {
  const verdict = kind === 'outcomes' ? [' ', element('small.support', {}, tags[language][0])] : []
  const own = site && !question[language].includes(site) ? [' ', element('small.support', { lang: document.documentElement.lang }, site)] : []
  const recent = isRecent ? [' ', element('small', {}, words.recent)] : []
  const name = `desk-${index}-name`
  const $heading = element('strong', { id: name }, question[language])
  const $said = element('div', { role: 'gridcell', lang: language }, $heading, ...verdict, ...own, ...recent)
  const $reply = element('div', { role: 'gridcell', lang: language }, element('p', {}, reply[language]))
  const $copy = element('button.desk-copy', { type: 'button', 'aria-describedby': name }, words.copy)
  const $pin = element('button.desk-pin', { type: 'button', 'aria-pressed': String(isPinned), 'aria-describedby': name }, words.pin)
  const $open = element('a', { href: address, target: '_blank', rel: 'noopener' }, words.open)
  const $acts = element('div.desk-acts', { role: 'gridcell' }, $copy, $pin, $open)
  const $root = element('div.desk-row', { role: 'row', id: `desk-${index}`, 'aria-selected': 'false' }, $said, $acts, $reply)
  return { $root, $copy, $pin }
}
