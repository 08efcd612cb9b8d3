/** A button that saves the answer as a text; it is made in the page, nothing is sent. */

import { save } from '../shared/save.js'
import { clock, inWords } from '../shared/dates.js'
import { savedText } from './saved.js'
import { addressToShare, button, shownFigures, shownWarnings } from './share.js'

/** @param {import('tree').QuizTree} tree @param {import('./walk.js').Walk} walk @param {string} page the way to the outcome's own */
export function saveButton(tree, walk, page) {
  const { words, language } = tree
  return button(words.save, () => {
    const today = inWords(clock(words.utc_offset).slice(0, 10), language, '')
    const kept = { warnings: shownWarnings(), figures: shownFigures(), address: addressToShare(page), today }
    save(`${walk.node}.txt`, 'text/plain', savedText(tree, walk, kept))
  })
}
