/** What has to run before the theme does. At an address of its own for ever: it must be there when the rest of a page is gone. */

import { renewWhenOld } from './renewal.js'
import { delaySearch } from './search.js'
import { lendSettings, showColours } from './settings.js'
import { lendStorage } from './storage.js'

// With the class that the theme adds: a later one would make the browser work out the whole page's style anew.
document.documentElement.className = 'js js-focus-visible'
lendStorage()
lendSettings()
showColours()
renewWhenOld()
delaySearch()
