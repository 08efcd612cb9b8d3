/**
 * The facts that one screen rests on, numbered in order of appearance.
 *
 * @typedef {import('tree').QuizTree} Tree
 */

import { element } from '../shared/element.js'
import { linked } from '../shared/linked_text.js'
import { plainText } from '../shared/places.js'

/** @param {Tree} tree */
export function evidence(tree) {
  const { facts, grades, words } = tree
  /** @type {Map<string, number>} */
  const numbers = new Map()
  /** @param {string} id @param {string} label @param {Record<string, string>} [more] */
  const badge = (id, label, more) =>
    element(`a.grade.grade-${facts[id].grade}`, { href: `../facts/${id}/`, ...more }, label)
  return {
    /** A badge for each fact; one after another of its grade is a number only. @param {string[]} ids */
    badges(ids = []) {
      return ids.flatMap((id, index) => {
        if (!numbers.has(id)) numbers.set(id, numbers.size + 1)
        const { grade, text } = facts[id]
        const name = index && facts[ids[index - 1]].grade === grade ? '' : grades[grade]
        return [' ', badge(id, `${name} ${numbers.get(id)}`, { title: plainText(text, tree.places) })]
      })
    },
    sources() {
      const rows = [...numbers.keys()].map((id) => {
        const { text, grade, conflict } = facts[id]
        const said = conflict ? [words.conflict + words.colon, ...linked(tree, conflict)] : []
        const note = conflict ? [element('br'), element('span.conflict', {}, ...said)] : []
        return element('li', {}, ...linked(tree, text), ' ', badge(id, grades[grade]), ...note)
      })
      const title = element('summary', {}, `${words.sources} (${numbers.size})`)
      return element('details.hint.quiz-sources', {}, title, element('ol.sources', {}, ...rows))
    },
  }
}
