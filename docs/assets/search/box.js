/**
 * The theme's search box, made to hear text that arrives without keys and to give the focus back. Where nothing has all that was
 * typed this is said, and the quiz is offered.
 */

import { find } from '../shared/element.js'

/** @param {Document} $page */
export function listenToEveryInput($page) {
  const $box = $page.querySelector('[data-md-component=search-query]')
  if (!$box) return
  // The theme listens to keys alone: pasting, dictation and input methods press none.
  for (const event of ['input', 'compositionend']) {
    $box.addEventListener(event, () => $box.dispatchEvent(new KeyboardEvent('keyup')))
  }
}

/** Escape closes the search: the focus goes back where it was; where nothing had it, to the search's button or what stands for it. @param {Document} $page */
export function giveFocusBack($page) {
  const $search = $page.querySelector('.md-search__inner')
  const $open = $page.querySelector('.md-header__button[for=__search]')
  const $toggle = $page.querySelector('#__search')
  if (!($search instanceof HTMLElement && $open instanceof HTMLElement && $toggle instanceof HTMLInputElement)) return
  /** @type {EventTarget | null} */
  let before = null
  // Before the theme hears of it and opens the search.
  $search.addEventListener('focus', ({ target, relatedTarget }) => {
    if (target !== $search && !$toggle.checked) before = relatedTarget
  }, true)
  $page.addEventListener('keydown', ({ key, isComposing }) => {
    if (key !== 'Escape' || isComposing || !($toggle.checked || $search.querySelector(':focus'))) return
    const $own = $open.getClientRects().length ? $open : $search
    const $back = before instanceof HTMLElement && before.isConnected ? before : $own
    before = null
    if ($toggle.checked) $toggle.click()
    $back.focus({ preventScroll: true })
  })
}

/** @param {Document} $page */
export function offerQuiz($page) {
  const $list = $page.querySelector('.md-search-result__list')
  const $offer = $page.querySelector('.search-offer')
  const $near = $page.querySelector('.search-near')
  const $count = $page.querySelector('.md-search-result__meta')
  const $box = $page.querySelector('[data-md-component=search-query]')
  if (!($offer instanceof HTMLElement && $near instanceof HTMLElement && $count instanceof HTMLElement && $list && $box instanceof HTMLInputElement)) return
  const $link = find($offer, 'a', HTMLAnchorElement)
  const tell = () => {
    const $first = $list.querySelector('[data-md-score]')
    const isNear = Number($first && $first.getAttribute('data-md-score')) < 0
    const said = isNear ? String($near.dataset.words) : ''
    if ($near.textContent !== said) $near.textContent = said
    $count.hidden = isNear // they match in part, and it would say that they match
    const isOffered = Boolean($box.value.trim()) && (!$first || isNear)
    // The theme's keys go to every link that is there, hidden or not.
    if (!isOffered) $link.remove()
    else if (!$offer.contains($link)) $offer.append($link)
    $offer.hidden = !isOffered
  }
  tell()
  new MutationObserver(tell).observe($list.parentElement || $list, { childList: true, characterData: true, subtree: true })
}
