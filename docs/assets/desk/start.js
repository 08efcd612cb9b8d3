/** Starts the support desk. If it cannot start, its place says where every reply is. */

import { keepPage } from '../kept/page.js'
import { find } from '../shared/element.js'
import { tellMissing } from '../shared/missing.js'
import { loadSynonyms } from '../shared/synonyms.js'
import { Desk, languagesOf, shownAtFirst } from './desk.js'
import { addTexts, fileOf, loadReplies } from './replies.js'

const $root = find(document, '#desk', HTMLElement)
const { replies: folder = '', synonyms = '', language: own = '' } = $root.dataset
const languages = languagesOf($root)

async function start() {
  await painted()
  const shown = shownAtFirst($root)
  const first = [...new Set([own, shown])]
  const [replies, groups] = await Promise.all([loadReplies(folder, first), loadSynonyms(synonyms)])
  /** @param {string} language */
  const loadTexts = async (language) => addTexts(replies, await loadReplies(folder, [language]))
  new Desk($root, replies, groups, shown, loadTexts)
  for (const other of languages) if (!first.includes(other)) loadTexts(other).catch(() => {}) // whoever chooses it asks again
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
}).then(() => keepPage($root, [...languages.map((each) => fileOf(folder, each)), synonyms]))
