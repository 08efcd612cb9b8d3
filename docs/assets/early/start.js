/** What has to run before the theme does. At an address of its own for ever: it must be there when the rest of a page is gone. */

import { renewWhenOld } from './renewal.js'
import { delaySearch } from './search.js'
import { lendSettings, showColours } from './settings.js'
import { lendStorage } from './storage.js'

document.documentElement.className = 'js'
lendStorage()
lendSettings()
showColours()
renewWhenOld()
delaySearch()
