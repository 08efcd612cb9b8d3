/** A button that saves the answer as a text; it is made in the page, nothing is sent. */

import { save } from '../shared/save.js'
import { inWords, today } from '../shared/dates.js'
import { savedText } from './saved.js'
import { addressToShare, button, shownFigures, shownWarnings } from './share.js'

/** @param {import('tree').QuizTree} tree @param {import('./walk.js').Walk} walk @param {string} page the way to the outcome's own */
export function saveButton(tree, walk, page) {
  const { words, language, outcomes } = tree
  return button(words.save, () => {
    const day = inWords(today(words.utc_offset), language, '')
    const shown = { warnings: shownWarnings(), figures: shownFigures(), address: addressToShare(page), day }
    save(`${outcomes[walk.node].title}.txt`, 'text/plain', savedText(tree, walk, shown))
  })
}
