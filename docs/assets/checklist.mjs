/** Lets a reader tick the items of a list; the browser remembers them, per page and item. */

import { element } from './quiz/element.mjs'

const stored = (key, value) => {
  try {
    if (value === undefined) return localStorage.getItem(key)
    if (value) localStorage.setItem(key, '1')
    else localStorage.removeItem(key)
  } catch {
    // Storage may be forbidden; ticks then last as long as the page.
  }
  return null
}

for (const $list of document.querySelectorAll('.checklist')) {
  const boxes = [...$list.querySelectorAll('li')].map(($item, index) => {
    const key = `${location.pathname}#${$item.id || `${$list.id}-${index}`}`
    const $box = element('input', { type: 'checkbox' })
    $box.checked = stored(key) === '1'
    $box.addEventListener('change', () => {
      stored(key, $box.checked)
      count()
    })
    $item.replaceChildren(element('label', {}, $box, element('span', {}, ...$item.childNodes)))
    return { $box, key }
  })
  const $count = element('p.checklist-count', { role: 'status' })
  const $clear = element('button.checklist-clear', { type: 'button' }, $list.dataset.clear)
  const count = () => {
    const done = boxes.filter(({ $box }) => $box.checked).length
    $count.textContent = $list.dataset.count.replace('{n}', done).replace('{m}', boxes.length)
    $clear.hidden = !done
  }
  $clear.addEventListener('click', () => {
    for (const { $box, key } of boxes) {
      $box.checked = false
      stored(key, false)
    }
    count()
  })
  $list.append($count, $clear)
  count()
}
