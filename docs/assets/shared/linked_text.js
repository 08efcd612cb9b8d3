/**
 * The elements of a text of the tree, for one screen: places are linked, the first of each word leads to its meaning.
 *
 * @typedef {import('tree').QuizTree} Tree
 */

import { element } from './element.js'
import { withDevice, withPlaces } from './places.js'

/**
 * A text whose places are links.
 * @param {Tree} tree
 * @param {string} text
 * @param {(part: string) => string | (Node | string)[]} between what becomes of the rest
 * @returns {(Node | string)[]}
 */
export function linked({ places, words }, text, between = (part) => part) {
  return withPlaces(text, places).flatMap((piece) => {
    if (typeof piece === 'string') return between(piece)
    const whole = withDevice(piece, words.device_note)
    const note = whole.slice(piece.words.length)
    const isApart = note && whole.startsWith(piece.words)
    return element('a', { href: piece.place.address }, ...(isApart ? [piece.words, element('span.device', {}, note)] : [whole]))
  })
}

/** What makes a text's elements. @param {Tree} tree @returns {(text: string) => (Node | string)[]} */
export function linker(tree) {
  const { pattern, words } = tree.terms
  const seen = new Set()
  const marked = new RegExp(`(${pattern})`, 'i')
  /** @param {string} part */
  const term = (part) => {
    const { id, meaning } = words[part.toLowerCase()]
    if (seen.has(id)) return part
    seen.add(id)
    return element('a.term', { href: `../glossary/#${id}`, 'aria-description': meaning }, part)
  }
  return (text) => linked(tree, text, (part) => part.split(marked).map((each, index) => (index % 2 ? term(each) : each)))
}
