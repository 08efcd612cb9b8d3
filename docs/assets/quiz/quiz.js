/**
 * The quiz: one question a screen, then the outcome. The address is its only state; the rules stand in walk.js.
 *
 * @typedef {import('tree').QuizTree} Tree
 */

import { owns } from '../shared/data.js'
import { element, fill, find, findAll } from '../shared/element.js'
import { answers, trail } from './answers.js'
import { outcomeParts } from './outcome.js'
import { questionParts } from './question.js'
import { walk } from './walk.js'

/** An anchor of the page is no walk: the address stays. @param {string} hash */
const isAnchor = (hash) => /^#[^=]+$/.test(hash)

export class Quiz {
  /** @param {HTMLElement} $root whose content the quiz replaces @param {Tree} tree */
  constructor($root, tree) {
    this.$root = $root
    this.tree = tree
    this.title = document.title
    this.walk = walk(tree, location.hash)
    this.$status = element('p.quiz-status', { role: 'status' })
    this.$screen = element('div.quiz-screen')
    this.show()
    fill($root, this.$status, this.$screen)
    this.$status.textContent = this.notice()
    window.addEventListener('hashchange', ({ oldURL }) => this.follow(oldURL))
    $root.addEventListener('click', (event) => this.leave(event))
    // Only now is the page as long as it was: whoever comes back finds their place.
    if (history.state) window.scrollTo(0, history.state)
  }

  /** Shows where the address leads now. @param {string} oldAddress */
  follow(oldAddress) {
    if (isAnchor(location.hash)) return history.replaceState(null, '', oldAddress)
    const before = this.walk
    this.walk = walk(this.tree, location.hash)
    this.show()
    this.$status.textContent = this.notice(before)
    find(this.$screen, 'h2', HTMLElement).focus({ preventScroll: true })
    this.$root.scrollIntoView({ block: 'start' })
  }

  show() {
    const { tree } = this
    const parts = owns(tree.questions, this.walk.node) ? questionParts : outcomeParts
    fill(this.$screen, trail(tree, this.walk), ...parts(tree, this.walk), answers(tree, this.walk))
    document.title = `${find(this.$screen, 'h2', HTMLElement).textContent} - ${this.title}`
  }

  /** What the reader should know about the address itself. @param {import('./walk.js').Walk} [before] */
  notice(before) {
    const { words, questions } = this.tree
    const { stale, picks } = this.walk
    if (stale) return words.stale
    if (!before || before.index === before.steps.length) return ''
    const dropped = before.steps.filter(({ question }) => !picks.some((pick) => pick.question === question))
    const texts = dropped.map(({ question }) => questions[question].text)
    return texts.length ? `${words.dropped}${words.colon}${texts.join(' ')}` : ''
  }

  /** Before a link is followed: remembers the place, and keeps an anchor of the page out of the history. @param {Event} event */
  leave(event) {
    const $link = event.target instanceof Element && event.target.closest('a')
    if (!$link) return
    history.replaceState(window.scrollY, '')
    if ($link.matches('.quiz-restart')) this.clearTicks()
    if (!isAnchor(String($link.getAttribute('href')))) return
    event.preventDefault()
    location.replace($link.hash)
  }

  /** Whoever starts again has another server in mind. */
  clearTicks() {
    for (const $clear of findAll(this.$screen, '.checklist-clear', HTMLElement)) $clear.click()
  }
}
