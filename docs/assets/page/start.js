/**
 * On every page: a button on each block of code copies it, and a printed sheet carries its address and date.
 * A reply for support is copied with the page's permanent address. Links into the quiz walk on in it.
 */

import { copyText, element } from './quiz/element.mjs'

const { copy, copyReply, copied, copyFailed, printed, menu } = document.body.dataset

for (const $code of document.querySelectorAll('.md-content pre > code')) {
  const isReply = $code.closest('.reply') !== null
  const $button = element('button.copy', { type: 'button' }, isReply ? copyReply : copy)
  const $said = element('span.copy-said', { role: 'status' })
  $button.addEventListener('click', async () => {
    const text = $code.textContent.trimEnd()
    const done = await copyText(isReply ? `${text}\n${location.origin}${location.pathname}` : text)
    if (!done) getSelection().selectAllChildren($code)
    $said.textContent = done ? copied : copyFailed
  })
  $code.parentElement.after(element('p.copy-line', {}, $button, ' ', $said))
}

const $line = element('p.print-line')
document.querySelector('.md-content__inner')?.append($line)
window.addEventListener('beforeprint', () => {
  $line.textContent = `${location.href} · ${printed} ${new Date().toLocaleDateString(document.documentElement.lang)}`
})

for (const $link of document.querySelectorAll('a[data-walk]')) $link.href = $link.dataset.walk

// A finger cannot hover: its first tap on a word shows the meaning, the second follows the link.
let $shown = null
document.addEventListener('click', (event) => {
  const $term = event.target.closest('a.term')
  const isTap = event.detail > 0 && matchMedia('(hover: none)').matches
  const isFirst = isTap && $term !== null && $term !== $shown
  $shown?.classList.remove('shown')
  $shown = isFirst ? $term : null
  if (!isFirst) return
  event.preventDefault()
  $term.classList.add('shown')
})

// Who changes the language in the quiz takes the walk along.
for (const $link of document.querySelectorAll('a[hreflang]')) {
  $link.addEventListener('click', () => {
    if (location.hash.includes('=')) Object.assign($link, { search: location.search, hash: location.hash })
  })
}

// The theme's menu opens by a label that no key reaches, and while it is closed its links still take the focus.
const $toggle = document.getElementById('__drawer')
const $label = document.querySelector('.md-header__button[for=__drawer]')
const $menu = document.querySelector('.md-sidebar--primary')
if ($label && $menu) {
  const narrow = matchMedia('(max-width: 76.1875em)')
  const $button = element('button.md-header__button.md-icon', { type: 'button', for: '__drawer', 'aria-label': menu })
  $button.append(...$label.childNodes)
  $label.replaceWith($button)
  const set = () => {
    $menu.inert = narrow.matches && !$toggle.checked
    $button.setAttribute('aria-expanded', String($toggle.checked))
  }
  $button.addEventListener('click', () => {
    $toggle.click()
    if ($toggle.checked) $menu.querySelector('a[href]:not([tabindex="-1"])')?.focus()
  })
  document.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !$toggle.checked) return
    $toggle.click()
    $button.focus()
  })
  $toggle.addEventListener('change', set)
  narrow.addEventListener('change', set)
  set()
}

// Escape takes a word's meaning away.
document.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape' && document.activeElement.matches('a.term')) document.activeElement.blur()
})
