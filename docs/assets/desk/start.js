/** Starts the support desk. If it cannot start, its place says where every reply is. */

import { keepPage } from '../kept/page.js'
import { find } from '../shared/element.js'
import { tellMissing } from '../shared/missing.js'
import { loadSynonyms } from '../shared/synonyms.js'
import { Desk, languagesOf, shownAtFirst } from './desk.js'
import { fileOf, Replies } from './replies.js'

const $root = find(document, '#desk', HTMLElement)
const { replies: folder = '', synonyms = '', language: own = '' } = $root.dataset
const languages = languagesOf($root)

async function start() {
  await painted()
  const replies = new Replies(folder)
  const wanted = shownAtFirst($root)
  const shown = replies.load(wanted).then(() => wanted, () => own)
  const [groups, language] = await Promise.all([loadSynonyms(synonyms), shown, replies.load(own)])
  const desk = new Desk($root, await replies.rows, groups, language, replies)
  if (language !== wanted) desk.tellFailed(wanted)
  for (const other of languages) replies.load(other).catch(() => {}) // whoever chooses it asks again
}

/** When readers see what stands there already: one frame was drawn, for the next one begins. At once where nobody looks. @returns {Promise<void>} */
function painted() {
  return new Promise((done) => {
    if (document.hidden) done()
    else requestAnimationFrame(() => requestAnimationFrame(() => done()))
  })
}

start().catch((error) => {
  console.warn('The desk could not start.', error)
  tellMissing()
}).then(() => keepPage($root, [...['rows', ...languages].map((each) => fileOf(folder, each)), synonyms]))
