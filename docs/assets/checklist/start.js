/** Starts the checklists that stand on the page. */

import { checklist } from './checklist.mjs'

for (const $list of document.querySelectorAll('.checklist')) {
  const { count, clear, key } = $list.dataset
  checklist($list, { count, clear }, key)
}
