/** What a hit shows of its text: the passage that was sought, what was typed marked in it. HTML, for the theme. No DOM. */

import { escaped } from '../shared/escaped.js'
import { gramsOf, unitsOf } from '../shared/terms.js'

const LENGTH = 150
const CUT_WORD = /[\w’'-]{1,20}$/
const SENTENCE = /[。！？；.!?;]\s*/g

/** The sentences from the first one that has something of what was typed. @param {string} text @param {string} query */
export function excerpt(text, query) {
  const first = spots(text, query).indexOf(true)
  const starts = [0, ...Array.from(text.matchAll(SENTENCE), ({ 0: end, index = 0 }) => index + end.length)]
  const start = first < LENGTH ? 0 : Math.max(first - LENGTH, ...starts.filter((each) => each <= first))
  const passage = text.slice(start, start + LENGTH).replace(CUT_WORD, start + LENGTH < text.length ? '' : '$&')
  return `${start ? '… ' : ''}${marked(passage, query)}${start + LENGTH < text.length ? ' …' : ''}`
}

/** @param {string} text @param {string} query */
export function marked(text, query) {
  const isFound = spots(text, query)
  let html = ''
  for (let at = 0; at < text.length; at += 1) {
    if (isFound[at] && !isFound[at - 1]) html += '<mark>'
    html += escaped(text[at])
    if (isFound[at] && !isFound[at + 1]) html += '</mark>'
  }
  return html
}

/** Which characters belong to something that was typed: pairs of Chinese anywhere, others the whole word that begins with it. @param {string} text @param {string} query */
function spots(text, query) {
  const lower = text.toLowerCase()
  const isFound = new Array(text.length).fill(false)
  for (const gram of gramsOf(unitsOf(query))) {
    for (let at = lower.indexOf(gram); at >= 0; at = lower.indexOf(gram, at + 1)) {
      const isBegun = at === 0 || !/[a-z\d]/.test(lower[at - 1]) || !/[a-z\d]/.test(gram)
      if (isBegun && gram.length > 1) isFound.fill(true, at, endOf(lower, at + gram.length))
    }
  }
  return isFound
}

/** Where the Latin word ends that goes on at a place; the place itself after Chinese. @param {string} lower @param {number} at */
function endOf(lower, at) {
  const [rest] = /[a-z\d]/.test(lower[at - 1]) ? /^[a-z\d]*/.exec(lower.slice(at)) || [''] : ['']
  return at + rest.length
}
