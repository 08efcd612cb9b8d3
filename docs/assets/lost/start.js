/** Starts the page for lost readers: it offers the nearest known addresses, and a search for the words of the wrong one. */

import { load } from '../shared/data.js'
import { element, fill, find } from '../shared/element.js'
import { nearest, splitHome, wordsIn } from './nearest.js'

const $place = find(document, '#lost', HTMLElement)
const { homes = '', search = '', near = '' } = $place.dataset

/** @param {Record<string, string>} all each language's home */
async function offer(all) {
  const [language, rest] = splitHome(location.pathname, all)
  const words = wordsIn(rest)
  if (!language || !words) return
  const $search = element('a', { href: `${all[language]}?q=${encodeURIComponent(words)}` }, search.replace('{words}', words))
  fill($place, element('p', {}, $search))
  const titles = await load(`${all[language]}addresses.json`)
  const items = nearest(rest, titles).map((address) => element('li', {}, element('a', { href: all[language] + address }, titles[address])))
  if (items.length) $place.prepend(element('h2', {}, near), element('ul.link-list', { lang: language }, ...items))
}

offer(JSON.parse(homes)).catch((error) => console.warn('The known addresses are out of reach; the links below lead on.', error))
