/** Boxes to tick that leave the rows in which what a column is about can be done, at least under conditions. */

import { element, findAll } from '../shared/element.js'

const POSSIBLE = '.tone-good, .tone-part'

/**
 * One box for each column of marks; none where no table has such columns.
 * @param {HTMLElement[]} groups tables and lists
 * @param {string} title
 * @param {number[]} ticked those that are ticked at first
 * @param {() => void} onChange
 */
export function columnBoxes(groups, title, ticked, onChange) {
  const $table = groups.find(($group) => $group.closest('.marks'))
  const names = $table ? findAll($table, 'thead th', HTMLElement).slice(1, -1).map(({ textContent }) => textContent) : []
  const boxes = names.map((_, at) => {
    const $box = element('input', { type: 'checkbox' })
    $box.checked = ticked.includes(at)
    $box.addEventListener('change', onChange)
    return $box
  })
  const labels = boxes.map(($box, at) => element('label', {}, $box, ` ${names[at]}`))
  const wanted = () => boxes.flatMap(({ checked }, at) => (checked ? [at] : []))
  return {
    $root: names.length ? element('fieldset.filter-columns', {}, element('legend', {}, title), ...labels) : '',
    wanted,
    clear: () => boxes.forEach(($box) => { $box.checked = false }),
    /** @param {HTMLElement} $row */
    isLet: ($row) => wanted().every((at) => $row.children[at + 1].querySelector(POSSIBLE)),
  }
}
