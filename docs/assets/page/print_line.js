/** A printed sheet carries its address and its date, and nothing on it is folded. */

import { element, findAll } from '../shared/element.js'
import { published } from '../shared/published.js'

/** @param {ParentNode} $page @param {string} printed */
export function addPrintLine($page, printed) {
  for (const $content of findAll($page, '.md-content__inner', HTMLElement)) {
    const $line = element('p.print-line')
    /** @type {HTMLDetailsElement[]} */
    let folded = []
    $content.append($line)
    window.addEventListener('beforeprint', () => {
      folded = findAll($content, 'details:not(.evidence):not([open])', HTMLDetailsElement)
      for (const $details of folded) $details.open = true
      const today = new Date().toLocaleDateString(document.documentElement.lang)
      $line.textContent = [published(location.href), `${printed} ${today}`].filter(Boolean).join(' · ')
    })
    window.addEventListener('afterprint', () => { for (const $details of folded) $details.open = false })
  }
}
