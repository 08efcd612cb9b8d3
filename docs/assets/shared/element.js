/** Makes elements, in which text stays text, never markup; and copies text. */

/**
 * @param {string} name the tag, with classes: `p.lead`
 * @param {Object<string, string>} attributes
 * @param {...(Node|string)} children
 * @returns {HTMLElement}
 */
export function element(name, attributes = {}, ...children) {
  const [tag, ...classes] = name.split('.')
  const $made = document.createElement(tag)
  if (classes.length) $made.className = classes.join(' ')
  for (const [key, value] of Object.entries(attributes)) $made.setAttribute(key, value)
  $made.append(...children)
  return $made
}

/**
 * For one screen: links a text's addresses, and the first of each word to its meaning.
 * @param {{pattern: string, words: Object}} terms
 */
export function linker({ pattern, words }) {
  const seen = new Set()
  const marked = new RegExp(`(https?://[^\\s<>"“”，。；、）)」』】》\\]]*[^\\s<>"“”，。；、）)」』】》\\].,;:]|${pattern})`, 'i')
  return (text) =>
    text.split(marked).map((part, index) => {
      const word = words[part.toLowerCase()]
      if (index % 2 === 0 || seen.has(word)) return part
      if (!word) return element('a', { href: part }, part)
      seen.add(word)
      const said = word.meaning
      return element('a.term', { href: `../glossary/#${word.id}`, 'data-meaning': said, 'aria-description': said }, part)
    })
}

/** Puts text on the clipboard, in older browsers too. @param {string} text @returns {Promise<boolean>} whether it worked */
export async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    const $focused = document.activeElement
    const $area = element('textarea', {}, text)
    document.body.append($area)
    $area.select()
    const done = document.execCommand('copy')
    $area.remove()
    $focused.focus()
    return done
  }
}
