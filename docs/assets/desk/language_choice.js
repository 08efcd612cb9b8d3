/** Which language the replies are in; the browser remembers it. */

import { element } from '../shared/element.js'
import { recall, remember } from '../shared/memory.js'

const NAME = 'desk-language'

/** The language chosen last, or the page's. */
export function chosenLanguage() {
  return recall(NAME) || document.documentElement.lang.slice(0, 2)
}

/**
 * @param {string[]} languages
 * @param {string} title
 * @param {(language: string) => void} onChoice
 */
export function languageChoice(languages, title, onChoice) {
  const chosen = chosenLanguage()
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
