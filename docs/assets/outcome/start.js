/** Starts an outcome's own page. */

import '../checklist/start.js'
import { leadOn } from './resume.js'
import { addTools } from './tools.js'

leadOn(document)
addTools(document)
