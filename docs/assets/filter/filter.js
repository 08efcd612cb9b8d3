/** Filters the rows of a page's tables as you type. Without JavaScript every row is there. */

import { hasAll, wordsOf } from './match.mjs'
import { element } from './quiz/element.mjs'

const $tables = [...document.querySelectorAll('.wide table')]
const $content = document.querySelector('[data-filter]')

/** What a row can be found by: its text and the other names of its product. */
function sought($row) {
  const also = $row.querySelector('[data-also]')?.dataset.also ?? ''
  return `${$row.textContent} ${also}`
}

if ($tables.length && $content) {
  const { filter, count, none } = $content.dataset
  const rows = $tables.flatMap(($table) => [...$table.tBodies[0].rows]).map(($row) => ({ $row, text: sought($row) }))
  const $box = element('input', { id: 'filter', type: 'search', autocomplete: 'off' })
  const $count = element('p.filter-count', { role: 'status' })
  const show = () => {
    const words = wordsOf($box.value)
    for (const { $row, text } of rows) $row.hidden = !hasAll(text, words)
    for (const $table of $tables) {
      const empty = [...$table.tBodies[0].rows].every(($row) => $row.hidden)
      const $wide = $table.closest('.wide')
      $wide.classList.toggle('empty', empty)
      if ($wide.previousElementSibling?.tagName === 'H2') $wide.previousElementSibling.hidden = empty
    }
    const shown = rows.filter(({ $row }) => !$row.hidden).length
    $count.textContent = words.length ? (shown ? count.replace('{n}', shown) : none) : ''
  }
  $box.addEventListener('input', show)
  $content.replaceChildren(element('label', { for: 'filter' }, filter), $box, $count)
  show()
}
