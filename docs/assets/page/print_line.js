/** A printed sheet carries its address and its date. */

import { element, findAll } from '../shared/element.js'

/** @param {ParentNode} $page @param {string} printed */
export function addPrintLine($page, printed) {
  for (const $content of findAll($page, '.md-content__inner', HTMLElement)) {
    const $line = element('p.print-line')
    $content.append($line)
    window.addEventListener('beforeprint', () => {
      const today = new Date().toLocaleDateString(document.documentElement.lang)
      $line.textContent = `${location.href} · ${printed} ${today}`
    })
  }
}
