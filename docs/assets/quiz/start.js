/** The quiz on a page of its own. */

import { begin } from './begin.js'
import { Quiz } from './quiz.js'

begin(Quiz)
