/** Starts the checklists that stand on the page. */

import { findAll } from '../shared/element.js'
import { letTick } from './checklist.js'

for (const $list of findAll(document, '.checklist', HTMLElement)) {
  const { count = '', clear = '', key = '', items = '' } = $list.dataset
  letTick($list, { count, clear }, key, items.split(' '))
}
