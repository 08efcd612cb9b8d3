/** An outcome's own page: copy, share and print stand under its verdict, as in the quiz. */

import { find } from '../shared/element.js'
import { shareLine } from './share.js'

const $line = find(document, '.quiz-share', HTMLElement)
const words = JSON.parse(String($line.dataset.words))
const title = String(find(document, 'h1', HTMLElement).textContent)
const reply = String(find(document, 'code.reply', HTMLElement).textContent).trimEnd()
const $tools = shareLine(words, { title, reply }, './')
const $case = find($line, 'a', HTMLElement)
find($tools, 'a', HTMLElement).replaceWith($case)
$line.replaceWith($tools)
