/**
 * The quiz: one question a screen, then the outcome. The address is its only state; the rules stand in walk.js.
 *
 * @typedef {import('tree').QuizTree} Tree
 * @typedef {import('./outcomes.js').Outcomes} Outcomes
 */

import { rememberTyped } from '../calculator/typed.js'
import { openLeft } from '../page/folded.js'
import { owns } from '../shared/data.js'
import { today } from '../shared/dates.js'
import { element, fill, find, findAll } from '../shared/element.js'
import { held, hold, isPlain, replaceEntry } from '../shared/entry.js'
import { tellMissing } from '../shared/missing.js'
import { answers, toTheLast, trail } from './answers.js'
import { deadlinesFor } from './deadlines.js'
import { outcomeParts } from './outcome.js'
import { questionParts } from './question.js'
import { missingParts, waitingParts } from './waiting.js'
import { address, walk } from './walk.js'

const SOON = 300

/** An anchor of the page is no walk: the address stays. @param {string} hash */
const isAnchor = (hash) => /^#[^=]+$/.test(hash)

export class Quiz {
  /** @param {HTMLElement} $root whose content the quiz replaces @param {Tree} tree @param {Outcomes} outcomes */
  constructor($root, tree, outcomes) {
    this.$root = $root
    this.tree = tree
    this.outcomes = outcomes
    this.title = document.title
    this.walk = walk(tree, location.hash)
    this.followed = ''
    this.isAnswered = false
    /** @type {Record<string, unknown>} what the entry held before an anchor was followed */
    this.left = {}
    /** @type {Map<string, string>} the days on which questions were answered here */
    this.days = new Map()
    this.$status = element('p.quiz-status', { role: 'status' })
    this.$screen = element('div.quiz-screen')
    this.show()
    fill($root, this.$status, this.$screen)
    this.$status.textContent = this.notice()
    window.addEventListener('hashchange', ({ oldURL }) => this.follow(oldURL))
    document.addEventListener('click', (event) => this.leave(event))
    this.showEnd()
    this.keepPlace()
  }

  /** Shows where the address leads now. @param {string} oldAddress */
  follow(oldAddress) {
    if (isAnchor(location.hash)) {
      replaceEntry(this.left, oldAddress)
      this.left = {}
      return
    }
    const before = this.walk
    this.walk = walk(this.tree, location.hash)
    this.isAnswered = location.hash === this.followed
    this.followed = ''
    if (this.isAnswered) this.note(before)
    this.show()
    this.$status.textContent = this.notice(before)
    this.heading().focus({ preventScroll: true })
    this.$root.scrollIntoView({ block: 'start' })
  }

  show() {
    const { tree, outcomes, walk } = this
    if (owns(tree.questions, walk.node)) {
      this.fill(...questionParts(tree, walk), answers(tree, walk))
      // Not before this screen is drawn: what comes next can wait.
      setTimeout(() => outcomes.foresee(walk.node), SOON)
    } else if (outcomes.has(walk.node)) this.showOutcome()
    else this.bring(walk.node)
  }

  showAgain() {
    this.show()
    this.heading().focus({ preventScroll: true })
  }

  showOutcome() {
    this.keepDay()
    this.fill(...this.outcomeParts(), answers(this.tree, this.walk))
  }

  outcomeParts() {
    return outcomeParts(this.tree, this.walk)
  }

  /** Remembers today for what was answered just now. @param {import('./walk.js').Walk} before */
  note({ node, steps }) {
    const day = today(this.tree.words.utc_offset)
    for (const { question, option } of this.walk.steps) {
      const isSame = steps.some((step) => step.question === question && step.option === option)
      if (question === node || !isSame) this.days.set(question, day)
    }
  }

  /** Where time counts and no date is known, the address keeps the day on which the reader answered here: an address that is opened keeps its own, or none. */
  keepDay() {
    const { tree, walk } = this
    const { step, date, answered } = deadlinesFor(tree, walk) || {}
    const day = step && this.days.get(step.question)
    if (!this.isAnswered || !day || date || (answered && answered <= day)) return
    step.answered = day
    replaceEntry({}, address(walk.picks))
  }

  /** Shows an outcome as soon as it is here, or where else it stands. @param {string} node */
  async bring(node) {
    const { place } = held()
    this.fill(...waitingParts(this.tree, node))
    const isHere = await this.outcomes.bring(node).then(() => true, () => false)
    if (this.walk.node !== node) return
    if (!isHere) tellMissing()
    const hadFocus = this.$screen.contains(document.activeElement)
    if (isHere) this.show()
    else this.fill(...missingParts(this.tree, node, () => this.showAgain()))
    if (hadFocus) this.heading().focus({ preventScroll: true })
    this.findPlace(place)
  }

  /** The browser looks for the reader's place before the answer is there: the page's entry remembers it instead. */
  keepPlace() {
    history.scrollRestoration = 'manual'
    this.findPlace(held().place)
    let soon = 0
    window.addEventListener('scroll', () => {
      clearTimeout(soon)
      soon = window.setTimeout(() => hold({ place: window.scrollY }), SOON)
    })
  }

  /** @param {...(Node | string)} parts */
  fill(...parts) {
    fill(this.$screen, trail(this.tree, this.walk), ...parts)
    document.title = `${this.heading().textContent} - ${this.title}`
    this.showEnd()
  }

  showEnd() {
    for (const $trail of findAll(this.$screen, '.quiz-trail', HTMLElement)) toTheLast($trail)
  }

  heading() {
    return find(this.$screen, 'h2', HTMLElement)
  }

  /** When the page is as long as it was, with what was open, whoever comes back finds their place. @param {unknown} place */
  findPlace(place) {
    openLeft(document)
    if (place) window.scrollTo(0, Number(place))
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
    hold({ place: window.scrollY })
    if (!(event instanceof MouseEvent && isPlain(event))) return
    this.followed = $link.closest('.options, .quiz-nearest, .quiz-stale, .quiz-figures') ? $link.hash : ''
    if ($link.matches('.quiz-restart')) this.forget()
    if (!isAnchor(String($link.getAttribute('href')))) return
    event.preventDefault()
    this.left = held()
    location.replace($link.hash)
  }

  /** Whoever starts again has another server in mind. */
  forget() {
    rememberTyped({})
    for (const $clear of findAll(this.$screen, '.checklist-clear', HTMLElement)) $clear.click()
  }
}
