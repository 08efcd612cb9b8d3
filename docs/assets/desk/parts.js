/** The desk's elements: a box to type in, and the list of replies that it controls. */

import { element } from '../shared/element.js'

const LIST = 'desk-list'

export function box() {
  return element('input', {
    id: 'desk-box',
    type: 'text',
    role: 'combobox',
    autocomplete: 'off',
    'aria-expanded': 'true',
    'aria-controls': LIST,
    'aria-autocomplete': 'list',
    'aria-describedby': 'desk-keys',
  })
}

/** @param {string} name */
export function list(name) {
  return element('ul.desk-rows', { id: LIST, role: 'listbox', tabindex: '-1', 'aria-label': name })
}

/** @param {import('./replies.js').Reply} reply @param {number} index @param {string} language */
export function row({ kind, question, reply, tags }, index, language) {
  const verdict = kind === 'outcomes' ? [' ', element('small.support', {}, tags[language][0])] : []
  return element(
    'li',
    { role: 'option', id: `desk-${index}` },
    element('strong', {}, question[language]),
    ...verdict,
    element('br'),
    reply[language],
  )
}
