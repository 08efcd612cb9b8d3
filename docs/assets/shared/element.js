/** Makes, fills and finds elements; text stays text, never markup. */

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag | `${Tag}.${string}`} name the tag, with classes: `p.lead`
 * @param {Record<string, string>} attributes
 * @param {...(Node | string)} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function element(name, attributes = {}, ...children) {
  const [tag, ...classes] = name.split('.')
  const $made = document.createElement(/** @type {Tag} */ (tag))
  if (classes.length) $made.className = classes.join(' ')
  for (const [key, value] of Object.entries(attributes)) $made.setAttribute(key, value)
  $made.append(...children)
  return $made
}

/** Gives an element other children. @param {Element} $node @param {...(Node | string)} children */
export function fill($node, ...children) {
  $node.textContent = ''
  $node.append(...children)
}

/**
 * The part of a component that the page is known to hold.
 * @template {Element} Kind
 * @param {ParentNode} $root
 * @param {string} selector
 * @param {new () => Kind} kind
 * @returns {Kind}
 */
export function find($root, selector, kind) {
  const $found = $root.querySelector(selector)
  if ($found instanceof kind) return $found
  throw new Error(`the page has no ${selector}`)
}

/**
 * @template {Element} Kind
 * @param {ParentNode} $root
 * @param {string} selector
 * @param {new () => Kind} kind
 * @returns {Kind[]}
 */
export function findAll($root, selector, kind) {
  /** @type {Kind[]} */
  const found = []
  for (const $found of $root.querySelectorAll(selector)) if ($found instanceof kind) found.push($found)
  return found
}
