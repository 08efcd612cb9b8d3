/** What has to run before the theme does. At an address of its own for ever: it must be there when the rest of a page is gone. */

import { lendStorage } from './storage.js'
import { renewWhenOld } from './renewal.js'
import { delaySearch } from './search.js'

lendStorage()
renewWhenOld()
delaySearch()
