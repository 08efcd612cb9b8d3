/** Lets a reader tick the items of a list; the browser remembers them by list and item, whatever the language. */

import { element, fill, findAll } from '../shared/element.js'
import { recall, remember } from '../shared/memory.js'

/**
 * @param {HTMLElement} $list holds the items
 * @param {{count: string, clear: string}} words
 * @param {string} key names the list for ever
 * @param {string[]} names of its items, until their words change; those without one are counted
 */
export function letTick($list, words, key, names) {
  const items = findAll($list, 'ol > li', HTMLElement)
  const boxes = items.map(($item, index) => addBox($item, `${key}#${names[index] || index + 1}`))
  const $count = element('p.checklist-count', { role: 'status' })
  const $clear = element('button.checklist-clear', { type: 'button' }, words.clear)
  const count = () => {
    const done = boxes.filter(({ checked }) => checked).length
    $count.textContent = words.count.replace('{n}', String(done)).replace('{m}', String(boxes.length))
    $clear.hidden = !done
  }
  $list.addEventListener('change', count)
  $clear.addEventListener('click', () => {
    for (const $box of boxes.filter(({ checked }) => checked)) $box.click()
    boxes[0].focus()
  })
  $list.classList.add('ticking')
  $list.append($count, $clear)
  count()
}

/** @param {HTMLElement} $item @param {string} name */
function addBox($item, name) {
  const $box = element('input', { type: 'checkbox' })
  $box.checked = recall(name) === '1'
  $box.addEventListener('change', () => remember(name, $box.checked ? '1' : null))
  const marks = findAll($item, '.evidence, .grade', Element) // beside the label: who opens the evidence ticks nothing
  for (const $mark of marks) $mark.remove()
  fill($item, element('label', {}, $box, element('span', {}, ...$item.childNodes)), ...marks.flatMap(($mark) => [' ', $mark]))
  return $box
}
