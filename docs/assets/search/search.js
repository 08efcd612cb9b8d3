/**
 * The header's search. Its box, its button or Ctrl+K (⌘K) opens it; what is typed goes to a worker, which comes only then. Arrows walk
 * through what is found, Enter opens the best, Escape gives the focus back. Whoever comes back from what was found finds it again.
 */

import { isComposing, whenTyped } from '../shared/composing.js'
import { held, hold, isPlain } from '../shared/entry.js'
import { layOver } from '../shared/layer.js'
import { tellMissing } from '../shared/missing.js'
import { trusted } from '../shared/trusted.js'
import { addForm } from './form.js'
import { Hits } from './hits.js'

/** @typedef {import('./worker.js').Answer} Answer */

/** @type {Record<string, number>} */
const MOVES = { ArrowDown: 1, ArrowUp: -1 }

/**
 * @param {Document} $page
 * @param {import('../header/header.js').Words} words
 * @param {string} base the way to the language's home
 * @param {string} worker its address
 */
export function addSearch($page, words, base, worker) {
  const search = new Search($page, addForm($page, words, base), words, base, worker)
  const { $box, $toggle } = search.parts
  const isTaken = $page.querySelector('#desk, [data-filter]') !== null // by a box of the page's own
  const asked = isTaken ? '' : new URLSearchParams(location.search).get('q')
  search.follow()
  $box.value = String(($toggle.checked ? held().query : asked) || '')
  if (!$box.value) return
  search.show(true)
  search.seek()
}

class Search {
  /**
   * @param {Document} $page
   * @param {ReturnType<typeof addForm>} parts
   * @param {import('../header/header.js').Words} words
   * @param {string} base
   * @param {string} worker
   */
  constructor($page, parts, words, base, worker) {
    this.$page = $page
    this.parts = parts
    this.hits = new Hits(parts.results, words, base)
    this.ask = asker(worker, (answer) => this.hear(answer))
    this.isToOpen = false
    /** @type {EventTarget | null} what had the focus before */
    this.before = null
    this.follow = layOver(parts.$toggle, () => parts.$open.getClientRects().length > 0)
    this.followFocus()
    this.followText()
    $page.addEventListener('keydown', (event) => this.press(event))
  }

  /** @param {boolean} isShown */
  show(isShown) {
    if (this.parts.$toggle.checked !== isShown) this.parts.$toggle.click()
  }

  seek() {
    const { value } = this.parts.$box
    if (!value.trim()) this.hits.clear()
    else if (value !== this.hits.query) this.ask(value)
  }

  /** @param {Answer | null} answer */
  hear(answer) {
    const $focused = this.$page.activeElement
    if (!answer) {
      this.isToOpen = false
      this.hits.fail()
    } else if (answer.query === this.parts.$box.value) this.hits.show(answer)
    if ($focused && !$focused.isConnected) this.parts.$box.focus()
    if (this.isToOpen) this.openBest()
  }

  /** Opens what Enter means: once it is found for what stands in the box. */
  openBest() {
    const { hits, parts: { $box } } = this
    this.isToOpen = hits.query !== $box.value
    if (this.isToOpen) this.seek()
    else if (hits.best) hits.best.click()
  }

  /**
   * The search is open until the focus leaves it or something outside of it is pressed. The focus alone opens nothing: whoever goes by
   * with Tab, over the box or over the button, sees the page as it was.
   */
  followFocus() {
    const { $box, $close, $open, $search, $toggle } = this.parts
    $close.setAttribute('aria-hidden', 'true')
    $toggle.addEventListener('change', () => {
      $close.setAttribute('aria-hidden', String(!$toggle.checked))
      const $focused = this.$page.activeElement
      const isInside = $search.contains($focused)
      this.$page.documentElement.classList.toggle('is-searching', $toggle.checked)
      if ($toggle.checked) {
        if (!isInside) this.before = $focused === this.$page.body ? null : $focused
        $box.focus({ preventScroll: true })
      } else {
        if (isInside) this.giveFocusBack()
        this.before = null
      }
    })
    $open.addEventListener('click', () => this.show(true))
    $close.addEventListener('click', () => this.show(false))
    $box.addEventListener('focus', ({ relatedTarget }) => {
      if (!$toggle.checked) this.before = relatedTarget
    })
    $box.addEventListener('click', () => this.show(true))
    $search.addEventListener('focusout', ({ relatedTarget }) => {
      if (relatedTarget instanceof Node && !$search.contains(relatedTarget)) this.show(false)
    })
    $search.addEventListener('click', (event) => {
      const $link = event.target instanceof Element && event.target.closest('a')
      if (!$link || !isPlain(event)) return
      if ($link.href === location.href.split('#')[0]) { // this page
        event.preventDefault()
        return this.show(false)
      }
      hold({ open: $toggle.id, query: $box.value }) // for whoever comes back
      setTimeout(() => { // within the page, the link has another entry by then, and the focus is where it leads
        $link.blur()
        this.follow()
      })
    })
  }

  /** What an input method has not made a word of yet finds nothing. */
  followText() {
    const { $box, $form } = this.parts
    $box.addEventListener('input', () => {
      this.isToOpen = false
      this.show(true)
    })
    whenTyped($box, () => this.seek())
    $form.addEventListener('reset', () => {
      this.hits.clear()
      $box.focus()
    })
    $form.addEventListener('submit', (event) => {
      event.preventDefault()
      this.openBest()
    })
  }

  /** @param {KeyboardEvent} event */
  press(event) {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event
    if (isComposing(event) || altKey) return
    const { $box, $header, $toggle } = this.parts
    const $focused = this.$page.activeElement
    if (ctrlKey || metaKey) {
      if (key.toLowerCase() !== 'k' || shiftKey || !$header.getClientRects().length) return
      event.preventDefault()
      this.show(true)
      $box.focus()
      $box.select()
    } else if (!$toggle.checked) {
      if ($focused !== $box || !(key in MOVES)) return
      event.preventDefault()
      this.show(true)
    } else if (key === 'Escape') this.show(false)
    else if (key in MOVES) {
      event.preventDefault()
      this.move(MOVES[key])
    } else if (key.length === 1 && !isField($focused)) $box.focus()
  }

  giveFocusBack() {
    const { $open, $search } = this.parts
    const $own = $open.getClientRects().length ? $open : $search
    const $back = this.before instanceof HTMLElement && this.before.getClientRects().length ? this.before : $own
    $back.focus({ preventScroll: true })
  }

  /** Through the box and all that was found. @param {number} step */
  move(step) {
    const stops = [this.parts.$box, ...this.hits.links]
    const at = Math.max(0, stops.findIndex(($each) => $each === this.$page.activeElement))
    stops[(at + step + stops.length) % stops.length].focus()
  }
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
  return $there instanceof HTMLElement && ($there.isContentEditable || $there.matches('input:not([type=checkbox]):not([type=radio]), select, textarea'))
}
