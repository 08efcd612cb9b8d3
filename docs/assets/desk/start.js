/** Starts the support desk. If it cannot start, every reply stands on the page. */

import { load } from '../shared/data.js'
import { find } from '../shared/element.js'
import { tellMissing } from '../shared/missing.js'
import { loadSynonyms } from '../shared/synonyms.js'
import { Desk } from './desk.js'

/** @param {HTMLElement} $root */
async function start($root) {
  const [rows, groups] = await Promise.all([load(String($root.dataset.replies)), loadSynonyms(String($root.dataset.synonyms))])
  new Desk($root, rows, groups)
  find(document, '.desk-list', HTMLElement).hidden = true
}

start(find(document, '#desk', HTMLElement)).catch((error) => {
  console.warn('The desk could not start; every reply stands below.', error)
  tellMissing()
})
