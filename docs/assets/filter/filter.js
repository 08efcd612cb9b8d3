/** Filters the rows of tables and the lines of lists as you type. Without JavaScript every row is there. */

import { element, fill, findAll } from '../shared/element.js'
import { hasAll, wordsOf } from '../shared/match.js'

/**
 * @param {HTMLElement} $place where the box goes, with its words
 * @param {HTMLElement[]} groups tables and lists, each with its heading before it
 */
export function filterRows($place, groups) {
  const { filter = '', count = '', none = '' } = $place.dataset
  const rows = groups.flatMap(rowsOf).map(($row) => ({ $row, text: sought($row) }))
  const $box = element('input', { id: 'filter', type: 'search', autocomplete: 'off' })
  const $count = element('p.filter-count', { role: 'status' })
  const show = () => {
    const words = wordsOf($box.value)
    for (const { $row, text } of rows) $row.hidden = !hasAll(text, words)
    for (const $group of groups) foldWhenEmpty($group)
    const shown = rows.filter(({ $row }) => !$row.hidden).length
    const said = shown ? count.replace('{n}', String(shown)) : none
    $count.textContent = words.length ? said : ''
  }
  $box.addEventListener('input', show)
  fill($place, element('label', { for: 'filter' }, filter), $box, $count)
  show()
}

/** @param {HTMLElement} $group */
function rowsOf($group) {
  return findAll($group, 'tbody tr, .filtered > ul > li', HTMLElement)
}

/** What a row can be found by: its text and the other names of its product. @param {HTMLElement} $row */
function sought($row) {
  const also = findAll($row, '[data-also]', HTMLElement).map(($name) => $name.dataset.also)
  return [$row.textContent, ...also].join(' ')
}

/** A table or list without rows goes, with its heading. @param {HTMLElement} $group */
function foldWhenEmpty($group) {
  const isEmpty = rowsOf($group).every(({ hidden }) => hidden)
  const $wide = $group.closest('.wide') || $group
  $wide.classList.toggle('empty', isEmpty)
  const $heading = $wide.previousElementSibling
  if ($heading instanceof HTMLHeadingElement) $heading.hidden = isEmpty
}
