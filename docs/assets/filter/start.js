/** Starts the filter of the page's tables. */

import { findAll } from '../shared/element.js'
import { filterTables } from './filter.js'

const tables = findAll(document, '.wide table', HTMLTableElement)
for (const $place of findAll(document, '[data-filter]', HTMLElement)) filterTables($place, tables)
