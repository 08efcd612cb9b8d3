/** The line under an outcome: copies its reply or its link, shares it, prints it, and what else the page offers. */

import { copyText, sayOn } from '../shared/copy.js'
import { element, findAll } from '../shared/element.js'
import { published } from '../shared/published.js'

/** The outcome's own page: it stands by itself and leads on to this walk. @param {string} page the way there */
export function addressToShare(page) {
  const [query = ''] = /[?&]from=[\w-]+/.exec(location.search) || []
  return published(new URL(page + query.replace('&', '?') + location.hash, location.href).href)
}

/** @param {Record<string, string>} words @param {{title: string, reply: string}} outcome @param {string} page the way to its own page @param {...HTMLElement} others */
export function shareLine(words, { title, reply }, page, ...others) {
  const url = () => addressToShare(page)
  // newer: only where there is one
  const share = url() && 'share' in navigator ? () => navigator.share({ title, url: url() }).catch(() => {}) : null
  return element(
    'p.share',
    {},
    ...copyButton(words.copy_reply, words, () => [...shownWarnings(), ...(correction(url()) || [reply, ...shownFigures(), url()])].filter(Boolean).join('\n')),
    ...(url() ? copyButton(words.copy_link, words, url) : []),
    share ? button(words.share, share) : '',
    button(words.print, () => window.print()),
    ...others,
  )
}

/** Once the answer holds no longer, what is copied in place of its reply: the way to the right one, where that is known. @param {string} url */
function correction(url) {
  const $over = document.querySelector('.quiz-over')
  const $link = $over && $over.querySelector('a')
  return $over && [$link ? published($link.href) : url]
}

/** What the page says on the reader's own figures. */
export const shownFigures = () => texts('.quiz-figure')

/** What it says where these speak against the answer. */
export const shownWarnings = () => texts('.quiz-stale')

/** @param {string} selector */
function texts(selector) {
  return findAll(document, selector, HTMLElement).map(({ textContent }) => String(textContent))
}

/** @param {string} text @param {() => void} act */
export function button(text, act) {
  const $button = element('button.md-button', { type: 'button' }, text)
  $button.addEventListener('click', act)
  return $button
}

/** A button that copies, and what a screen reader says then. @param {string} text @param {Record<string, string>} words @param {() => string} content */
export function copyButton(text, words, content) {
  const $said = element('span.unseen', { role: 'status' })
  const $button = button(text, async () => {
    $said.textContent = ''
    const isDone = await copyText(content())
    $said.textContent = isDone ? words.copied : words.copy_failed
    sayOn($button, $said.textContent, text, isDone)
  })
  return [$button, $said]
}
