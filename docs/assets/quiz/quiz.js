/**
 * The quiz's elements: one question a screen, then the outcome. Knows no rules.
 * `?from=` names another first question.
 */

import { element, linker } from './element.mjs'
import { outcomeParts } from './outcome.mjs'
import { dateTool, sumTool } from './tools.mjs'
import { address, edit, pick, walk } from './walk.mjs'

/** An anchor of the page is no walk: the address stays. @param {string} hash */
const isAnchor = (hash) => /^#[^=]+$/.test(hash)

class Quiz {
  /**
   * @param {HTMLElement} $root whose content the quiz replaces
   * @param {Object} tree as in tree.json
   */
  constructor($root, tree) {
    this.$root = $root
    this.tree = tree
    this.words = tree.words
    this.title = document.title
    this.$status = element('p.quiz-status', { role: 'status' })
    this.$screen = element('div.quiz-screen')
    $root.replaceChildren(this.$status, this.$screen)
    window.addEventListener('hashchange', ({ oldURL }) => {
      if (isAnchor(location.hash)) history.replaceState(null, '', oldURL)
      else this.show({ moveFocus: true })
    })
    $root.addEventListener('click', (event) => this.leave(event))
    this.show({ moveFocus: false })
    // Only now is the page as long as it was: whoever comes back finds their place.
    if (history.state) window.scrollTo(0, history.state)
  }

  /** Before a link is followed: remembers the place, and keeps an anchor of the page out of the history. */
  leave(event) {
    const $link = event.target.closest('a')
    if (!$link) return
    history.replaceState(window.scrollY, '')
    if (!isAnchor($link.getAttribute('href'))) return
    event.preventDefault()
    location.replace($link.hash)
  }

  show({ moveFocus }) {
    const before = this.walk
    this.walk = walk(this.tree, location.hash)
    const isQuestion = Object.hasOwn(this.tree.questions, this.walk.node)
    const parts = isQuestion ? this.questionParts() : outcomeParts(this.tree, this.walk)
    this.$screen.replaceChildren(this.trail(), ...parts, this.answers())
    this.$status.textContent = this.notice(before)
    const $heading = this.$screen.querySelector('h2')
    document.title = `${$heading.textContent} - ${this.title}`
    if (moveFocus) {
      $heading.focus({ preventScroll: true })
      this.$root.scrollIntoView({ block: 'start' })
    }
  }

  /** What the reader should know about the address itself. */
  notice(before) {
    const { stale, picks } = this.walk
    if (stale) return this.words.stale
    if (!before || before.index === before.steps.length) return ''
    const kept = picks.map(({ question }) => question)
    const dropped = before.steps.filter(({ question }) => !kept.includes(question))
    const texts = dropped.map(({ question }) => this.tree.questions[question].text)
    return texts.length ? `${this.words.dropped}${this.words.colon}${texts.join(' ')}` : ''
  }

  questionParts() {
    const { node, index, steps, picks } = this.walk
    const question = this.tree.questions[node]
    const linked = linker(this.tree.terms)
    const options = question.options.map(({ id, text }) => {
      const picked = steps[index]?.option === id ? { 'aria-current': 'true' } : {}
      return element('li', {}, element('a', { href: pick(this.tree, picks, node, id), ...picked }, text))
    })
    const hints = ['find_out', 'why']
      .filter((key) => question[key])
      .map((key) => element('details.hint', {}, element('summary', {}, this.words[key]), ...linked(question[key])))
    const propose = (id) => {
      const { text } = question.options.find((option) => option.id === id)
      const to = { href: pick(this.tree, picks, node, id) }
      return element('span.quiz-proposed', {}, this.words.proposed, this.words.colon, element('a', to, text))
    }
    if (question.days) hints.unshift(dateTool(this.words, question.days, propose))
    if (question.sum) hints.unshift(sumTool(this.words, question.sum, propose))
    return [
      element('p.quiz-progress', {}, this.progress(index + 1, question.most - 1)),
      element('h2', { tabindex: '-1' }, question.text),
      element('ul.options', {}, ...options),
      ...hints,
    ]
  }

  progress(n, m) {
    return (m ? this.words.progress : this.words.progress_last).replace('{n}', n).replace('{m}', m)
  }

  /** Each answer so far, with its question and the link to change it. */
  picked() {
    const { steps, index, picks } = this.walk
    return steps.map(({ question, option }, i) => {
      const { text, options } = this.tree.questions[question]
      const change = { href: edit(picks, question), 'aria-label': `${this.words.change}${this.words.colon}${text}` }
      const current = i === index ? { 'aria-current': 'step' } : {}
      return { text, answer: options.find(({ id }) => id === option).text, change, current }
    })
  }

  /** The answers, short, where they stay in sight. */
  trail() {
    const links = this.picked().map(({ text, answer, change, current }) =>
      element('a', { ...current, href: change.href, title: text }, answer),
    )
    if (!links.length) return ''
    const { steps, index } = this.walk
    const back = element('a.quiz-back', { href: address(index < steps.length ? steps : steps.slice(0, -1)) }, `‹ ${this.words.back}`)
    return element('nav.quiz-trail', { 'aria-label': this.words.answers }, back, ...links)
  }

  answers() {
    const rows = this.picked().map(({ text, answer, change, current }) =>
      element(
        'li',
        current,
        element('span.quiz-asked', {}, text),
        element('span.quiz-picked', {}, answer),
        element('a.quiz-change', change, this.words.change),
      ),
    )
    if (!rows.length) return ''
    return element(
      'section.quiz-answers',
      { 'aria-labelledby': 'quiz-answers' },
      element('h3', { id: 'quiz-answers' }, this.words.answers),
      element('ol', {}, ...rows),
      this.restart(),
    )
  }

  /** Whoever starts again has another server in mind: the ticks go too. */
  restart() {
    const $restart = element('a.quiz-restart', { href: '#' }, this.words.restart)
    $restart.addEventListener('click', () => {
      for (const $clear of this.$screen.querySelectorAll('.checklist-clear')) $clear.click()
    })
    return $restart
  }
}

const $root = document.getElementById('quiz')
const written = [...$root.childNodes]

try {
  const response = await fetch($root.dataset.tree)
  if (!response.ok) throw new Error(`${response.status} ${response.url}`)
  const tree = await response.json()
  const from = new URLSearchParams(location.search).get('from')
  const isKnown = Object.hasOwn(tree.questions, from)
  if (from && !isKnown) console.warn(`There is no question '${from}'; the quiz starts at the first one.`)
  new Quiz($root, isKnown ? { ...tree, start: from } : tree)
} catch (error) {
  $root.replaceChildren(...written)
  console.warn('The quiz could not start; its questions stand page by page.', error)
}
