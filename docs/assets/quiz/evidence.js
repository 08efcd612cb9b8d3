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

  /** A text and its mark, which stays on the line where the text ends. @param {(Node | string)[]} text @param {string[]} ids */
  marked(text, ids = []) {
    if (!ids.length) return text
    const last = text[text.length - 1]
    const [end] = (typeof last === 'string' && last.match(/.$/u)) || ['']
    const begin = end ? [...text.slice(0, -1), String(last).slice(0, -end.length)] : text
    return [...begin, element('span.ends', {}, end, ' ', this.mark(ids))]
  }

  /** A small mark that opens the sources in place; a word only where the reader must be careful. @param {string[]} ids */
  mark(ids) {
    for (const id of ids) this.cited.add(id)
    const { facts, grades, marks, words } = this.tree
    const surestFirst = Object.keys(grades)
    const place = (/** @type {string} */ id) => surestFirst.indexOf(facts[id].grade)
    const cited = [...ids].sort((one, other) => place(other) - place(one)).map((id) => facts[id])
    const [{ grade }] = cited
    const sources = [...new Set(cited.flatMap((fact) => fact.sources))]
    const name = words.evidence.replace('{grade}', grades[grade]).replace('{n}', String(sources.length))
    const $list = element('ul')
    const $mark = element(
      'details.evidence',
      {},
      element(`summary.mark-${grade}`, {}, element('span.unseen', {}, name), this.sure(cited, marks)),
      $list,
    )
    $mark.addEventListener('toggle', () => fill($list, ...sources.map((id) => this.source(id, cited))), { once: true })
    return $mark
  }

  /** A word for how sure facts are, the least sure first: one of these where all are alike. @param {import('tree').QuizFact[]} cited @param {Record<string, string>} alike */
  sure(cited, alike) {
    const { marks, words } = this.tree
    const [{ grade }] = cited
    return cited.every((fact) => fact.grade === grade) ? alike[grade] || '' : words.partly.replace('{mark}', marks[grade])
  }

  /** With how sure what it states here is, or that it is not official, and the day on which it was read. @param {string} id @param {import('tree').QuizFact[]} cited */
  source(id, cited) {
    const { title, url, checked, unofficial } = this.tree.sources[id]
    const { grades, words } = this.tree
    const said = unofficial || this.sure(cited.filter(({ sources }) => sources.includes(id)), grades)
    return element('li', {}, element('a', { href: url }, title), ' ', element('small', {}, `${said} · ${words.checked} ${checked}`))
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
    const note = conflict ? [element('br'), element('span.conflict', {}, words.conflict + words.colon, ...linked(tree, conflict))] : []
    const $badge = element(`a.grade.grade-${grade}`, { href: `../facts/${id}/` }, grades[grade])
    return element('li', {}, ...linked(tree, text), ' ', $badge, ...note)
  }
}
