/** Starts the support desk. If it cannot start, every reply stands on the page. */

import { load } from '../shared/data.js'
import { find } from '../shared/element.js'
import { Desk } from './desk.js'

/** @param {HTMLElement} $root */
async function start($root) {
  new Desk($root, await load(String($root.dataset.replies)))
  find(document, '.desk-list', HTMLElement).hidden = true
}

start(find(document, '#desk', HTMLElement)).catch((error) => {
  console.warn('The desk could not start; every reply stands below.', error)
})
