/**
 * A rule for stylelint: names every property, value, selector, at-rule and media feature that the oldest browsers do not know.
 * They drop a declaration, or a whole list of selectors, so what is newer is allowed only where its absence was thought of:
 * in a rule of its own after a comment `newer: what an older browser shows instead`, or when the configuration lists it as harmless.
 */

import stylelint from 'stylelint'
import { tooOld } from './browsers.js'

const ruleName = 'guide/newer-styles'
const messages = stylelint.utils.ruleMessages(ruleName, {
  newer: (name, browsers) => `${name} is missing in ${browsers.join(' and ')}`,
  mixed: (name, list) => `${name} takes ${list} with it: older browsers drop the whole list of selectors`,
})

/** @param {import('postcss').Node | undefined} node */
function isAllowed(node) {
  if (!node || node.type === 'root') return false
  const before = node.prev()
  return (before?.type === 'comment' && /^newer: \S/.test(before.text)) || isAllowed(node.parent)
}

/** What a selector uses that is newer. @param {string} selector @returns {[string, string[]][]} */
function inSelector(selector) {
  const pseudos = [...selector.matchAll(/::?(?!-)([a-z-]+)/g)].map(([text, name]) => [text, tooOld('css', 'selectors', name)])
  const lists = /:not\([^()]*,/.test(selector) ? [[':not() with a list', tooOld('css', 'selectors', 'not', 'selector_list')]] : []
  return [...pseudos, ...lists].filter(([, browsers]) => browsers?.length)
}

/** @param {import('postcss').Declaration} declaration @returns {[string, string[]][]} */
function inDeclaration({ prop, value, parent }) {
  if (parent.some((other) => other.prop === `-webkit-${prop}`)) return []
  const words = value.replace(/"[^"]*"/g, '').match(/[a-z][a-z-]*/g) ?? []
  const isFlex = prop === 'gap' && parent.some(({ prop, value }) => prop === 'display' && value.includes('flex'))
  return [
    [prop, tooOld('css', 'properties', prop)],
    ...words.map((word) => [`${prop}: ${word}`, tooOld('css', 'properties', prop, word) ?? ofFunction(word, value)]),
    ...(isFlex ? [['gap in a flex container', tooOld('css', 'properties', 'gap', 'flex_context')]] : []),
  ].filter(([, browsers]) => browsers?.length)
}

/** @param {string} word @param {string} value */
function ofFunction(word, value) {
  return value.includes(`${word}(`) ? (tooOld('css', 'types', word) ?? tooOld('css', 'types', 'color', word)) : undefined
}

/** @param {import('postcss').AtRule} rule @returns {[string, string[]][]} */
function inAtRule({ name, params }) {
  const features = name === 'media' ? [...params.matchAll(/\(([a-z-]+)/g)].map(([, feature]) => feature) : []
  return [
    [`@${name}`, tooOld('css', 'at-rules', name)],
    ...features.map((feature) => [feature, tooOld('css', 'at-rules', 'media', feature)]),
  ].filter(([, browsers]) => browsers?.length)
}

/** @param {boolean} _ @param {{harmless: string[]}} options */
function rule(_, { harmless }) {
  return (root, result) => {
    const tell = (node, message) => stylelint.utils.report({ ruleName, result, node, message })
    const check = (node, found) => {
      const named = isAllowed(node) ? [] : found.filter(([name]) => !harmless.includes(name.split(':')[0] || name))
      for (const [name, browsers] of named) tell(node, messages.newer(name, browsers))
    }
    root.walkDecls((declaration) => {
      if (!declaration.prop.startsWith('--')) check(declaration, inDeclaration(declaration))
    })
    root.walkAtRules((each) => check(each, inAtRule(each)))
    root.walkRules((each) => {
      const newer = each.selectors.map(inSelector)
      check(each, newer.flat())
      const known = each.selectors.filter((_, index) => !newer[index].length)
      if (known.length && newer.some(({ length }) => length)) tell(each, messages.mixed(newer.flat()[0][0], known[0]))
    })
  }
}
rule.ruleName = ruleName
rule.messages = messages

export default stylelint.createPlugin(ruleName, rule)
