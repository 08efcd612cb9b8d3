/**
 * The header's search. Its box, its button or a key opens it; what is typed goes to a worker, which comes only then. Arrows walk
 * through what is found, Enter opens the best, Escape gives the focus back.
 */

import { tellMissing } from '../shared/missing.js'
import { trusted } from '../shared/trusted.js'
import { addForm } from './form.js'
import { Hits } from './hits.js'

/** @typedef {import('./worker.js').Answer} Answer */

const OPENING = new Set(['f', 's', '/'])
/** @type {Record<string, number>} */
const MOVES = { ArrowDown: 1, ArrowUp: -1 }

/**
 * @param {Document} $page
 * @param {import('../header/header.js').Words} words
 * @param {string} base the way to the language's home
 * @param {string} worker its address
 */
export function addSearch($page, words, base, worker) {
  const { $box, $form, $open, $search, $toggle, results } = addForm($page, words, base)
  const hits = new Hits(results, words, base)
  const ask = asker(worker, (answer) => {
    const $focused = $page.activeElement
    if (!answer) hits.fail()
    else if (answer.query === $box.value) hits.show(answer)
    if ($focused && !$focused.isConnected) $box.focus()
  })
  const seek = () => {
    if (!$box.value.trim()) hits.clear()
    else if ($box.value !== hits.query) ask($box.value)
  }
  const show = (/** @type {boolean} */ isShown) => { if ($toggle.checked !== isShown) $toggle.click() }
  /** @type {EventTarget | null} */
  let before = null
  let isWord = true

  $toggle.addEventListener('change', () => {
    $page.documentElement.classList.toggle('is-searching', $toggle.checked)
    if ($toggle.checked) $box.focus()
    else if ($page.activeElement instanceof HTMLElement && $search.contains($page.activeElement)) $page.activeElement.blur()
  })
  $open.addEventListener('click', () => show(true))
  $box.addEventListener('focus', ({ relatedTarget }) => {
    if (!$toggle.checked) before = relatedTarget
    show(true)
  })
  $search.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !$search.contains(relatedTarget)) show(false)
  })
  $search.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('a') && !isForAnotherTab(event)) show(false)
  })
  window.addEventListener('hashchange', () => show(false))

  // What an input method has not made a word of yet finds nothing.
  $box.addEventListener('compositionstart', () => { isWord = false })
  $box.addEventListener('compositionend', () => {
    isWord = true
    seek()
  })
  $box.addEventListener('input', () => { if (isWord) seek() })
  $form.addEventListener('reset', () => setTimeout(() => {
    $box.focus()
    seek()
  }))
  $form.addEventListener('submit', (event) => {
    event.preventDefault()
    if (hits.best) hits.best.click()
  })

  $page.addEventListener('keydown', (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    if (!$toggle.checked) {
      if (!OPENING.has(event.key) || isField($page.activeElement)) return
      event.preventDefault()
      $box.focus()
      $box.select()
    } else if (event.key === 'Escape') {
      const $own = $open.getClientRects().length ? $open : $search
      const $back = before instanceof HTMLElement && before.isConnected ? before : $own
      show(false)
      $back.focus({ preventScroll: true })
    } else if (event.key in MOVES) {
      event.preventDefault()
      const stops = [$box, ...hits.links]
      const at = Math.max(0, stops.findIndex(($each) => $each === $page.activeElement))
      stops[(at + MOVES[event.key] + stops.length) % stops.length].focus()
    } else if (event.key.length === 1 && !isField($page.activeElement)) $box.focus()
  })

  const asked = new URLSearchParams(location.search).get('q')
  if (!asked || $page.getElementById('desk')) return // which has a box of its own for it
  $box.value = asked
  $box.focus()
  seek()
}

/** Asks the worker, which starts with the first question. @param {string} address @param {(answer: Answer | null) => void} hear */
function asker(address, hear) {
  /** @type {Worker | undefined} */
  let worker
  const fail = () => {
    hear(null)
    tellMissing()
  }
  const own = trusted('search', address)
  const begin = () => {
    const begun = new Worker(own)
    begun.onmessage = ({ data }) => (data ? hear(data) : fail())
    begun.onerror = () => {
      worker = undefined // the next question may start another
      fail()
    }
    return begun
  }
  return (/** @type {string} */ query) => {
    worker = worker || begin()
    worker.postMessage(query)
  }
}

/** Whether what has the focus takes letters. @param {?Element} $there */
function isField($there) {
  return $there instanceof HTMLElement && (/^(INPUT|SELECT|TEXTAREA)$/.test($there.tagName) || $there.isContentEditable)
}

/** @param {MouseEvent} event */
function isForAnotherTab({ ctrlKey, metaKey, shiftKey }) {
  return ctrlKey || metaKey || shiftKey
}
