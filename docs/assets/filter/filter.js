/** Filters the rows of tables and the lines of lists as you type, and by what can be done. Without JavaScript every one is there. */

import { whenTyped } from '../shared/composing.js'
import { element, fill, findAll } from '../shared/element.js'
import { held, hold } from '../shared/entry.js'
import { isNear, matcher } from '../shared/match.js'
import { doInPauses } from '../shared/pauses.js'
import { loadSynonyms } from '../shared/synonyms.js'
import { columnBoxes } from './columns.js'

/**
 * @param {HTMLElement} $place where the box goes, with its words
 * @param {HTMLElement[]} groups tables and lists, each with its heading before it
 */
export function filterRows($place, groups) {
  const { filter = '', can = '', count = '', near = '', none = '', search = '', up, synonyms = '' } = $place.dataset
  const $box = element('input', { id: 'filter', type: 'search', autocomplete: 'off' })
  const $count = element('p.filter-count', { role: 'status' })
  const $search = element('a')
  const $elsewhere = element('p', { hidden: '' }, $search)
  const rows = groups.flatMap(rowsOf)
  const entries = rows.map(entryOf)
  const { sought, columns: ticked = [] } = /** @type {{sought?: string, columns?: number[]}} */ (held())
  const columns = columnBoxes(groups, can, ticked, () => type())
  let find = matcher(entries)
  const show = () => {
    const found = find($box.value)
    const areNear = isNear(found)
    const shown = new Set(found.filter(({ at, isWhole }) => (isWhole || areNear) && columns.isLet(rows[at])).map(({ at }) => at))
    rows.forEach(($row, at) => { $row.hidden = !shown.has(at) })
    for (const $group of groups) foldWhenEmpty($group)
    const said = shown.size ? (areNear ? near : count).replace('{n}', String(shown.size)) : none
    const q = $box.value.trim()
    const isNarrowed = q !== '' || columns.wanted().length > 0
    $count.textContent = isNarrowed ? said : ''
    for (const $ways of findAll(document, '.jumps', HTMLElement)) $ways.hidden = isNarrowed // they would push away what is found
    $search.textContent = search.replace('{q}', () => q)
    $search.setAttribute('href', `${up}?q=${encodeURIComponent(q)}`)
    $elsewhere.hidden = !q
  }
  const type = () => {
    hold({ sought: $box.value, columns: columns.wanted() }) // for whoever opens a line and comes back
    show()
  }
  whenTyped($box, type)
  /** @param {?HTMLElement} $there where a way on the page, or the address, leads */
  const uncover = ($there) => {
    if (!$there || $there.getClientRects().length) return
    $box.value = ''
    columns.clear()
    type()
    $there.scrollIntoView()
  }
  document.addEventListener('click', ({ target }) => {
    const $link = target instanceof Element && target.closest('a[href^="#"]')
    if ($link) uncover(document.getElementById(String($link.getAttribute('href')).slice(1)))
  })
  window.addEventListener('hashchange', () => uncover(document.querySelector(':target')))
  $box.value = String(sought ?? (new URLSearchParams(location.search).get('q') || ''))
  fill($place, element('label', { for: 'filter' }, filter), $box, columns.$root, $count, $elsewhere)
  const begin = () => loadSynonyms(synonyms).then((groups) => {
    find = matcher(entries, groups)
    if ($box.value) show()
    else doInPauses(find.begin)
  })
  if (ticked.length) show()
  if ($box.value) {
    show()
    begin()
  } else $box.addEventListener('focus', begin, { once: true }) // most readers never type
}

/** @param {HTMLElement} $group */
function rowsOf($group) {
  return findAll($group, 'tbody tr, .filtered > ul > li', HTMLElement)
}

/** What a row is found by: its first cell, its link or all of it, its other names, and the name of its table; then the rest. @param {HTMLElement} $row */
function entryOf($row) {
  const $first = $row.querySelector($row.closest('.link-list') ? 'a' : 'th, td') || $row
  const also = findAll($row, '[data-also]', HTMLElement).map(($name) => String($name.dataset.also))
  return { headings: [String($first.textContent), ...also, nameOf($row.closest('table'))], text: String($row.textContent) }
}

/** The heading that names a table. @param {?HTMLElement} $table */
function nameOf($table) {
  const $heading = $table && document.getElementById(String($table.getAttribute('aria-labelledby')))
  return $heading ? String($heading.textContent) : ''
}

/** A table or list without rows goes, with its heading. @param {HTMLElement} $group */
function foldWhenEmpty($group) {
  const isEmpty = rowsOf($group).every(({ hidden }) => hidden)
  const $whole = $group.closest('.wide') || $group
  $whole.classList.toggle('empty', isEmpty)
  const $heading = $whole.previousElementSibling
  if ($heading instanceof HTMLHeadingElement) $heading.hidden = isEmpty
}
