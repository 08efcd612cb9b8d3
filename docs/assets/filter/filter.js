/** Filters the rows of tables as you type. Without JavaScript every row is there. */

import { element, fill, findAll } from '../shared/element.js'
import { hasAll, wordsOf } from '../shared/match.js'

/**
 * @param {HTMLElement} $place where the box goes, with its words
 * @param {HTMLTableElement[]} tables
 */
export function filterTables($place, tables) {
  const { filter = '', count = '', none = '' } = $place.dataset
  const rows = tables.flatMap(rowsOf).map(($row) => ({ $row, text: sought($row) }))
  const $box = element('input', { id: 'filter', type: 'search', autocomplete: 'off' })
  const $count = element('p.filter-count', { role: 'status' })
  const show = () => {
    const words = wordsOf($box.value)
    for (const { $row, text } of rows) $row.hidden = !hasAll(text, words)
    for (const $table of tables) foldWhenEmpty($table)
    const shown = rows.filter(({ $row }) => !$row.hidden).length
    const said = shown ? count.replace('{n}', String(shown)) : none
    $count.textContent = words.length ? said : ''
  }
  $box.addEventListener('input', show)
  fill($place, element('label', { for: 'filter' }, filter), $box, $count)
  show()
}

/** @param {HTMLTableElement} $table */
function rowsOf($table) {
  return findAll($table, 'tbody tr', HTMLTableRowElement)
}

/** What a row can be found by: its text and the other names of its product. @param {HTMLElement} $row */
function sought($row) {
  const also = findAll($row, '[data-also]', HTMLElement).map(($name) => $name.dataset.also)
  return [$row.textContent, ...also].join(' ')
}

/** A table without rows goes, with its heading. @param {HTMLTableElement} $table */
function foldWhenEmpty($table) {
  const isEmpty = rowsOf($table).every(({ hidden }) => hidden)
  const $wide = $table.closest('.wide')
  if (!$wide) return
  $wide.classList.toggle('empty', isEmpty)
  const $heading = $wide.previousElementSibling
  if ($heading instanceof HTMLHeadingElement) $heading.hidden = isEmpty
}
