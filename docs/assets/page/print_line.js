/** A printed sheet carries the site's name, its address and its date, and nothing on it is folded. */

import { today } from '../shared/dates.js'
import { element, find, findAll } from '../shared/element.js'
import { published } from '../shared/published.js'

/** @param {ParentNode} $page @param {Record<string, string>} words */
export function addPrintLine($page, { printed, utc_offset }) {
  const site = find($page, '.md-logo', HTMLElement).title
  for (const $content of findAll($page, '.md-content__inner', HTMLElement)) {
    const $line = element('p.print-line')
    /** @type {HTMLDetailsElement[]} */
    let folded = []
    const tell = () => {
      $line.textContent = [site, published(location.href), `${printed} ${today(utc_offset)}`].filter(Boolean).join(' · ')
    }
    $content.append($line)
    tell() // not every browser says that it prints
    window.addEventListener('hashchange', tell)
    window.addEventListener('beforeprint', () => {
      tell()
      folded = findAll($content, 'details:not(.evidence):not([open])', HTMLDetailsElement)
      for (const $details of folded) $details.open = true
    })
    window.addEventListener('afterprint', () => { for (const $details of folded) $details.open = false })
  }
}
