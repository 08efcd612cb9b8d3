/** Which language the replies are in; the browser remembers it. */

import { element } from '../shared/element.js'
import { recall, remember } from '../shared/memory.js'

const NAME = 'desk-language'

/** The language chosen last, if there still is one, or the page's. @param {string[]} languages @param {string} [ofPage] */
export function chosenLanguage(languages, ofPage = languages[0]) {
  const last = recall(NAME) || ''
  return languages.includes(last) ? last : ofPage
}

/**
 * @param {string[]} languages
 * @param {string} chosen
 * @param {string} title
 * @param {(language: string) => void} onChoice
 */
export function languageChoice(languages, chosen, title, onChoice) {
  const choices = languages.map((language) => {
    const $radio = element('input', { type: 'radio', name: NAME, value: language })
    $radio.checked = language === chosen
    $radio.addEventListener('change', () => {
      remember(NAME, language)
      onChoice(language)
    })
    return element('label', {}, $radio, ` ${nameOf(language)}`)
  })
  return element('fieldset', {}, element('legend', {}, title), ...choices)
}

/** A language's own name, as the page's header writes it. @param {string} language */
function nameOf(language) {
  const $link = document.querySelector(`a[hreflang="${language}"]`)
  return $link && $link.textContent ? $link.textContent.trim() : language
}
