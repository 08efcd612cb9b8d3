/** What has to run before a page is shown. At an address of its own for ever: it must be there when the rest of a page is gone. */

import { colours, wear } from '../shared/colours.js'
import { renewWhenOld } from './renewal.js'

document.documentElement.className = 'js'
renewWhenOld()
const watch = new MutationObserver(() => {
  if (!document.body) return
  watch.disconnect()
  wear(colours())
})
watch.observe(document.documentElement, { childList: true })
