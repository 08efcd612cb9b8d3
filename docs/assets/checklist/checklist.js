/** Lets a reader tick the items of a list; the browser remembers them by list and text. */

import { element } from './quiz/element.mjs'

/**
 * @param {HTMLElement} $list holds the items
 * @param {{count: string, clear: string}} words
 * @param {string} key names the list for ever
 */
export function checklist($list, words, key) {
  const boxes = [...$list.querySelectorAll('li')].map(($item) => {
    const said = [...$item.childNodes].filter((node) => !node.classList?.contains('grade'))
    const name = `${key}#${said.map((node) => node.textContent).join('').trim()}`
    const $box = element('input', { type: 'checkbox' })
    $box.checked = stored(name) === '1'
    $box.addEventListener('change', () => {
      stored(name, $box.checked)
      count()
    })
    $item.replaceChildren(element('label', {}, $box, element('span', {}, ...$item.childNodes)))
    return { $box, name }
  })
  const $count = element('p.checklist-count', { role: 'status' })
  const $clear = element('button.checklist-clear', { type: 'button' }, words.clear)
  const count = () => {
    const done = boxes.filter(({ $box }) => $box.checked).length
    $count.textContent = words.count.replace('{n}', done).replace('{m}', boxes.length)
    $clear.hidden = !done
  }
  $clear.addEventListener('click', () => {
    for (const { $box, name } of boxes) {
      $box.checked = false
      stored(name, false)
    }
    boxes[0].$box.focus()
    count()
  })
  $list.classList.add('ticking')
  $list.append($count, $clear)
  count()
}

function stored(name, value) {
  try {
    if (value === undefined) return localStorage.getItem(name)
    if (value) localStorage.setItem(name, '1')
    else localStorage.removeItem(name)
  } catch {
    // Storage may be forbidden; ticks then last as long as the page.
  }
  return null
}
