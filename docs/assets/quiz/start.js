/** The quiz on a page of its own. */

import { keepPage } from '../kept/page.js'
import { find } from '../shared/element.js'
import { begin } from './begin.js'
import { Quiz } from './quiz.js'

const $root = find(document, '#quiz', HTMLElement)
begin(Quiz).then(() => keepPage($root, [`${$root.dataset.tree}questions.json`, '../tree.json']))
