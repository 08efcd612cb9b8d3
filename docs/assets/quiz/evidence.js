/**
 * The facts that one screen rests on, numbered in order of appearance.
 *
 * @typedef {import('tree').QuizTree} Tree
 */

import { element } from '../shared/element.js'
import { linked } from '../shared/linked_text.js'
import { plainText } from '../shared/places.js'

export class Evidence {
  /** @param {Tree} tree */
  constructor(tree) {
    this.tree = tree
    /** @type {Map<string, number>} */
    this.numbers = new Map()
  }

  /** A badge for each fact; one after another of its grade is a number only. @param {string[]} ids */
  badges(ids = []) {
    const { facts, grades, places } = this.tree
    return ids.flatMap((id, index) => {
      const number = this.numbers.get(id) || this.numbers.size + 1
      this.numbers.set(id, number)
      const { grade, text } = facts[id]
      const name = index && facts[ids[index - 1]].grade === grade ? '' : grades[grade]
      return [' ', this.badge(id, `${name} ${number}`, { title: plainText(text, places) })]
    })
  }

  /** @param {string} id @param {string} label @param {Record<string, string>} [more] */
  badge(id, label, more) {
    return element(`a.grade.grade-${this.tree.facts[id].grade}`, { href: `../facts/${id}/`, ...more }, label)
  }

  sources() {
    const title = element('summary', {}, `${this.tree.words.sources} (${this.numbers.size})`)
    const rows = [...this.numbers.keys()].map((id) => this.source(id))
    return element('details.hint.quiz-sources', {}, title, element('ol.sources', {}, ...rows))
  }

  /** @param {string} id */
  source(id) {
    const { tree } = this
    const { grades, words } = tree
    const { text, grade, conflict } = tree.facts[id]
    const said = conflict ? [words.conflict + words.colon, ...linked(tree, conflict)] : []
    const note = conflict ? [element('br'), element('span.conflict', {}, ...said)] : []
    return element('li', {}, ...linked(tree, text), ' ', this.badge(id, grades[grade]), ...note)
  }
}
