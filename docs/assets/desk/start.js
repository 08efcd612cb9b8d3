/** Starts the support desk. If it cannot start, its place says where every reply is. */

import { keepPage } from '../kept/page.js'
import { load } from '../shared/data.js'
import { find } from '../shared/element.js'
import { tellMissing } from '../shared/missing.js'
import { loadSynonyms } from '../shared/synonyms.js'
import { Desk } from './desk.js'

/** @param {HTMLElement} $root */
async function start($root) {
  const [rows, groups] = await Promise.all([load(String($root.dataset.replies)), loadSynonyms(String($root.dataset.synonyms))])
  new Desk($root, rows, groups)
}

const $root = find(document, '#desk', HTMLElement)
start($root).catch((error) => {
  console.warn('The desk could not start.', error)
  tellMissing()
}).then(() => keepPage($root, [String($root.dataset.replies), String($root.dataset.synonyms)]))
