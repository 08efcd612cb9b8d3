/**
 * What one screen rests on: a mark beside each statement, and at the foot what the facts say.
 *
 * @typedef {import('tree').QuizTree} Tree
 */

import { element, fill } from '../shared/element.js'
import { linked } from '../shared/linked_text.js'

export class Evidence {
  /** @param {Tree} tree */
  constructor(tree) {
    this.tree = tree
    /** @type {Set<string>} */
    this.cited = new Set()
  }

  /** A small mark that opens the sources in place; a word only where the reader must be careful. @param {string[]} ids */
  mark(ids = []) {
    if (!ids.length) return []
    for (const id of ids) this.cited.add(id)
    const { facts, grades, marks, words } = this.tree
    const surestFirst = Object.keys(grades)
    const places = ids.map((id) => surestFirst.indexOf(facts[id].grade))
    const grade = surestFirst[Math.max(...places)]
    const sources = [...new Set(ids.flatMap((id) => facts[id].sources))]
    const isMixed = places.some((place) => surestFirst[place] !== grade)
    const shown = marks[grade] && (isMixed ? words.partly.replace('{mark}', marks[grade]) : marks[grade])
    const name = words.evidence.replace('{grade}', grades[grade]).replace('{n}', String(sources.length))
    const $list = element('ul')
    const $mark = element(
      'details.evidence',
      {},
      element(`summary.mark-${grade}`, {}, element('span.unseen', {}, name), shown || ''),
      $list,
    )
    $mark.addEventListener('toggle', () => fill($list, ...sources.map((id) => this.source(id))), { once: true })
    return [' ', $mark]
  }

  /** @param {string} id */
  source(id) {
    const { title, url } = this.tree.sources[id]
    return element('li', {}, element('a', { href: url }, title))
  }

  listing() {
    const title = element('summary', {}, `${this.tree.words.sources} (${this.cited.size})`)
    const rows = [...this.cited].map((id) => this.fact(id))
    return element('details.hint.quiz-sources', {}, title, element('ol.sources', {}, ...rows))
  }

  /** @param {string} id */
  fact(id) {
    const { tree } = this
    const { grades, words } = tree
    const { text, grade, conflict } = tree.facts[id]
    const said = conflict ? [words.conflict + words.colon, ...linked(tree, conflict)] : []
    const note = conflict ? [element('br'), element('span.conflict', {}, ...said)] : []
    const $badge = element(`a.grade.grade-${grade}`, { href: `../facts/${id}/` }, grades[grade])
    return element('li', {}, ...linked(tree, text), ' ', $badge, ...note)
  }
}
