/**
 * What the frame and the page around it tell each other. The height is no secret; what the reader answers goes only to the origin
 * that asked for it, and only from there may the quiz be sent elsewhere.
 *
 * @typedef {import('../quiz/quiz.js').Quiz} Quiz
 */

import { owns } from '../shared/data.js'
import { find } from '../shared/element.js'
import { addressToShare } from '../quiz/share.js'
import { walk } from '../quiz/walk.js'

/** What a page around it can know the messages by. */
const MARK = { source: 'guide-quiz', v: 1 }

/** @param {Quiz} quiz @param {URLSearchParams} options @param {import('./wordpress.js').WordPress} wordPress */
export function keepInStep(quiz, options, wordPress) {
  const $content = find(document, '.md-content', HTMLElement)
  const tellHeight = () => {
    const height = Math.ceil($content.getBoundingClientRect().height)
    parent.postMessage({ ...MARK, type: 'height', height }, '*')
    wordPress.tellHeight(height)
  }
  // At once, for a frame that is out of sight is not watched.
  tellHeight()
  wordPress.whenAsked(tellHeight)
  new ResizeObserver(tellHeight).observe($content)
  document.addEventListener('click', (event) => openOutside(event, quiz, wordPress))
  const host = originIn(options.get('events'))
  if (host) converse(quiz, options, host)
}

/** The origin that a text is. @param {?string} text */
function originIn(text) {
  if (text === null) return ''
  if (/^https?:\/\/[^/?#@\s]+$/.test(text)) return text
  console.warn(`events=${text} is no origin such as https://shop.example; nothing is told.`)
  return ''
}

/** @param {Quiz} quiz @param {URLSearchParams} options @param {string} host */
function converse(quiz, options, host) {
  let last = quiz.walk
  /** @param {string} type */
  const tell = (type) => parent.postMessage({ ...MARK, type, ...shown(quiz) }, host)
  const tellShown = () => tell(owns(quiz.tree.questions, quiz.walk.node) ? 'question' : 'outcome')
  tell('ready')
  tellShown()
  window.addEventListener('hashchange', () => {
    if (quiz.walk !== last) tellShown()
    last = quiz.walk
  })
  window.addEventListener('message', ({ source, origin, data }) => {
    if (source === parent && origin === host && data && typeof data.go === 'string') go(quiz, options, data.go)
  })
}

/** @param {Quiz} quiz */
function shown({ tree, walk: { node } }) {
  if (owns(tree.questions, node)) return { id: node, title: tree.questions[node].text, url: addressToShare('../quiz/') }
  const { title, verdict } = tree.outcomes[node]
  return { id: node, verdict, title, url: addressToShare(`../outcomes/${node}/`) }
}

/**
 * To the id of a question or an answer; `#` alone to where the host began; or along a walk as addresses have it: from where the quiz
 * begins now or, where that does not fit, from the guide's first question.
 * @param {Quiz} quiz @param {URLSearchParams} options @param {string} to
 */
function go({ tree }, options, to) {
  const isId = owns(tree.questions, to) || owns(tree.outcomes, to)
  if (!isId && !to.startsWith('#')) return console.warn(`There is no question or answer '${to}' to go to.`)
  const here = options.get('from') || ''
  const begun = options.get('begun') ?? here
  const from = isId ? to : to === '#' ? begun : walk(tree, to).stale ? '' : here
  const hash = isId ? '#' : to
  if (from === here) return location.assign(hash)
  options.set('begun', begun)
  options.set('from', from)
  location.assign(`?${options}${hash}`)
}

/** What leaves the quiz opens in a tab of its own; where there may be none, in place of the host or, for another site, by way of our page. @param {Event} event @param {Quiz} quiz @param {import('./wordpress.js').WordPress} wordPress */
function openOutside(event, quiz, wordPress) {
  if (event.defaultPrevented) return
  const $link = event.target instanceof Element && event.target.closest('a')
  const address = $link && $link.getAttribute('href')
  if (!$link || !address || address.startsWith('#')) return
  $link.target = '_blank'
  $link.rel = 'noopener'
  if (wordPress.follow($link.host === location.host ? $link.href : shown(quiz).url)) event.preventDefault()
}
