/**
 * The answers so far: short, where they stay in sight, and in full, each with the link to change it.
 *
 * @typedef {import('tree').QuizTree} Tree
 * @typedef {import('./walk.js').Walk} Walk
 */

import { owns } from '../shared/data.js'
import { element } from '../shared/element.js'
import { address, edit } from './walk.js'

/** @param {Tree} tree @param {Walk} walk */
function answered(tree, { steps, index, picks }) {
  return steps.map(({ question, option }, i) => {
    const { text, options } = tree.questions[question]
    const answer = options.filter(({ id }) => id === option).map((each) => each.text).join()
    /** @type {Record<string, string>} */
    const current = i === index ? { 'aria-current': 'step' } : {}
    return { text, answer, href: edit(picks, question), current }
  })
}

/** @param {Tree} tree @param {Walk} walk */
export function trail(tree, walk) {
  const { steps, index } = walk
  const { words } = tree
  if (!steps.length) return ''
  const before = index < steps.length ? steps : steps.slice(0, -1)
  return element(
    'nav.quiz-trail',
    { 'aria-label': words.answers },
    element('a.quiz-back', { href: address(before) }, `‹ ${words.back}`),
    ...answered(tree, walk).map(({ text, answer, href, current }) =>
      element('a', { ...current, href, title: text }, element('span', {}, answer)),
    ),
  )
}

/** Answers that fit in one row are whole. On a phone the trail is one row: its latest answers are the ones to see, and the first in sight stands whole beside the way back. @param {HTMLElement} $trail */
export function toTheLast($trail) {
  const [$back, ...$answers] = $trail.querySelectorAll('a')
  $trail.classList.add('quiz-trail-whole')
  const isOneRow = $trail.scrollWidth <= $trail.clientWidth && $answers[$answers.length - 1].offsetTop <= $back.offsetTop + $back.offsetHeight / 2
  $trail.classList.toggle('quiz-trail-whole', isOneRow)
  const out = $trail.scrollWidth - $trail.clientWidth + $answers[0].offsetLeft
  const $first = $answers.find(({ offsetLeft }) => offsetLeft >= out)
  if ($first) $trail.style.paddingRight = `${$first.offsetLeft - out}px`
  $trail.scrollLeft = $trail.scrollWidth
}

/** @param {Tree} tree @param {Walk} walk */
export function answers(tree, walk) {
  const { words } = tree
  if (!walk.steps.length) return ''
  const rows = answered(tree, walk).map(({ text, answer, href, current }) =>
    element(
      'li',
      current,
      element('span.quiz-asked', {}, text),
      element('span.quiz-picked', {}, answer),
      element('a.quiz-change', { href, 'aria-label': words.change + words.colon + text }, words.change),
    ),
  )
  const $list = element('details', {}, element('summary', {}, `${words.answers} (${rows.length})`), element('ol', {}, ...rows))
  $list.open = owns(tree.questions, walk.node)
  return element('section.quiz-answers', {}, $list, element('a.quiz-restart', { href: '#' }, words.restart))
}
