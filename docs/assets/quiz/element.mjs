/** Makes elements: text stays text, never markup. */

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

/** Plain text in which addresses become links. @param {string} text @returns {(Node|string)[]} */
export function linked(text) {
  return text
    .split(/(https?:\/\/[^\s，。；、）)」]+)/)
    .map((part, index) => (index % 2 ? element('a', { href: part, rel: 'noopener' }, part) : part))
}
