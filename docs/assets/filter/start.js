/** Starts the filter of the page's tables and lists. */

import { findAll } from '../shared/element.js'
import { filterRows } from './filter.js'

const rows = findAll(document, '.wide tbody tr, .filter ~ ul > li', HTMLElement)
for (const $place of findAll(document, '[data-filter]', HTMLElement)) filterRows($place, rows)
