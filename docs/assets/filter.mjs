/** Filters the rows of a page's tables as you type. Without JavaScript every row is there. */

import { element } from './quiz/element.mjs'

const $tables = [...document.querySelectorAll('.wide table')]
const $content = document.querySelector('[data-filter]')

if ($tables.length && $content) {
  const rows = $tables.flatMap(($table) => [...$table.tBodies[0].rows])
  const $box = element('input', { id: 'filter', type: 'search', autocomplete: 'off' })
  const $count = element('p.filter-count', { role: 'status' })
  const show = () => {
    const words = $box.value.toLowerCase().split(/\s+/).filter(Boolean)
    for (const $row of rows) $row.hidden = !words.every((word) => $row.textContent.toLowerCase().includes(word))
    for (const $table of $tables) {
      const empty = [...$table.tBodies[0].rows].every(($row) => $row.hidden)
      $table.closest('.wide').classList.toggle('empty', empty)
    }
    const shown = rows.filter(($row) => !$row.hidden).length
    $count.textContent = words.length ? $content.dataset.count.replace('{n}', shown) : ''
  }
  $box.addEventListener('input', show)
  $content.replaceChildren(element('label', { for: 'filter' }, $content.dataset.filter), $box, $count)
  show()
}
