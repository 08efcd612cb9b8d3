/**
 * What an agent sends: greeting, reply, the answer's address, sign-off; as text, Markdown or HTML. No DOM.
 *
 * @typedef {[words: string, address: string]} Link
 * @typedef {{reply: string, places: Link[], page: Link}} Said one reply in one language
 * @typedef {{greeting: string, signOff: string}} Frame
 * @typedef {'text' | 'markdown' | 'html'} Format
 */

import { escaped } from '../shared/escaped.js'

/** @type {Format[]} */
export const FORMATS = ['text', 'markdown', 'html']

const BLANK = /\{([^{}\n]+)\}/g
const MARKS = /[\\`*_[\]<>#]/g

/** @type {Record<Format, {text: (text: string) => string, link: (link: Link) => string, paragraph: (inside: string) => string}>} */
const WRITTEN = {
  text: { text: (text) => text, link: ([words, address]) => `${words} ${address}`, paragraph: (inside) => inside },
  markdown: {
    text: (text) => text.replace(MARKS, '\\$&'),
    link: ([words, address]) => `[${words.replace(MARKS, '\\$&')}](${address})`,
    paragraph: (inside) => `${inside}\n`,
  },
  html: {
    text: (text) => escaped(text).replace(/\n/g, '<br>'),
    link: ([words, address]) => `<a href="${escaped(address)}">${escaped(words)}</a>`,
    paragraph: (inside) => `<p>${inside}</p>`,
  },
}

/** @param {Said} said @param {Frame} frame @param {Format} format */
export function letter({ reply, places, page }, { greeting, signOff }, format) {
  const { text, link, paragraph } = WRITTEN[format]
  const body = pieces(reply, places).map((piece) => (typeof piece === 'string' ? text(piece) : link(piece))).join('')
  const address = format === 'text' ? page[1] : page[1] && link(page)
  const parts = [greeting && text(greeting), body, address, signOff && text(signOff)]
  return parts.filter(Boolean).map(paragraph).join('\n').trim()
}

/** A reply apart from the places that it names with their addresses. @param {string} reply @param {Link[]} places @returns {(string | Link)[]} */
function pieces(reply, places) {
  /** @type {(string | Link)[]} */
  const found = []
  let rest = reply
  for (const place of places) {
    const named = place.join(' ')
    const at = rest.indexOf(named)
    if (at < 0) continue
    found.push(rest.slice(0, at), place)
    rest = rest.slice(at + named.length)
  }
  return [...found, rest]
}

/** The names of a text's blanks: `{name}`. @param {string} text */
export function blanksOf(text) {
  return [...new Set(Array.from(text.matchAll(BLANK), ([, name]) => name))]
}

/** A text with its blanks filled; what has no value stays to be filled by hand. @param {string} text @param {Record<string, string>} values */
export function filled(text, values) {
  return text.replace(BLANK, (blank, name) => values[name] || blank)
}
