/**
 * Finds the places that a text of the tree names: `[place]`, or `[own words][place]`. No DOM.
 *
 * @typedef {import('tree').QuizPlace} Place
 * @typedef {{words: string, place: Place}} Named
 */

import { owns } from './data.js'

/** What may follow an address without becoming a part of it; as in scripts/guide/records/naming.py. */
const CLOSING = ' \n.,;:'

const MARKS = /((?:\[[^[\]]+\])?\[[^[\]]+\](?![[(]))/

/**
 * A text in pieces; brackets that name no place stay as they are.
 * @param {string} text
 * @param {Record<string, Place>} places
 */
export function withPlaces(text, places) {
  return text.split(MARKS).flatMap((piece, index) => (index % 2 ? named(piece, places) : piece)).filter(Boolean)
}

/** The words of a place, and what the reader needs there. @param {Named} named @param {string} note with `{device}`, or '' for none */
export function withDevice({ words, place: { device } }, note) {
  return device && note ? (words + note.replace('{device}', device)).replace(') (', '; ') : words
}

/** A text in which each place has its name and its address, apart from the marks around it. @param {string} text @param {Record<string, Place>} places @param {string} [note] */
export function writtenOut(text, places, note = '') {
  const pieces = withPlaces(text, places)
  return pieces.reduce((/** @type {string} */ said, piece, index) => {
    if (typeof piece !== 'string') return `${said}${withDevice(piece, note)} ${piece.place.address}`
    const isApart = index === 0 || typeof pieces[index - 1] === 'string' || CLOSING.includes(piece[0])
    return said + (isApart ? '' : ' ') + piece
  }, '')
}

/** @param {string} mark @param {Record<string, Place>} places @returns {(string | Named)[]} */
function named(mark, places) {
  const [words, place = ''] = mark.slice(1, -1).split('][')
  if (owns(places, place)) return [{ words, place: places[place] }]
  if (owns(places, words)) return [{ words: places[words].name, place: places[words] }, place && `[${place}]`]
  return [mark]
}
