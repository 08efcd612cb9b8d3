/**
 * In a copy on a disk browsers fetch nothing, start no worker and open no folder's page. Scripts they load: data comes as one, the
 * search's worker runs as one, and links get the file's name.
 */

import { nameFiles } from './links.js'
import { lendFetch, lendWorker } from './scripts.js'

lendFetch()
lendWorker()
nameFiles()
