/**
 * Names every global, property and method in the browser's code that the oldest browsers do not have: what TypeScript knows
 * of each value's type is looked up in MDN's data. A comment `newer: why it does no harm` on the line before allows one.
 * Takes the files to read, or reads all that tsconfig.json names.
 */

import ts from 'typescript'
import { tooOld } from './browsers.js'

const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile)
const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, '.')
const GLOBAL = new Set(['window', 'self', 'globalThis'])
const named = process.argv.slice(2)
const lib = ['lib.esnext.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts']
const program = ts.createProgram(named.length ? named : fileNames, { ...options, lib })
const checker = program.getTypeChecker()

/** @param {ts.Symbol | undefined} symbol */
const isBrowsers = (symbol) =>
  symbol?.declarations?.some((each) => program.isSourceFileDefaultLibrary(each.getSourceFile())) ?? false

/** A type and all that it consists of or extends. @param {ts.Type} type @returns {ts.Type[]} */
function parts(type) {
  const apparent = checker.getApparentType(type)
  if (apparent.isUnionOrIntersection()) return apparent.types.flatMap(parts)
  return [apparent, ...(apparent.isClassOrInterface() ? checker.getBaseTypes(apparent).flatMap(parts) : baseOfGeneric(apparent))]
}

/** @param {ts.Type} type */
function baseOfGeneric(type) {
  const { target } = /** @type {ts.TypeReference} */ (type)
  return target && target !== type && target.isClassOrInterface() ? checker.getBaseTypes(target).flatMap(parts) : []
}

/** A type's name as MDN has it: the names of TypeScript's helpers for it lead there. @param {ts.Type} type */
function nameOf(type) {
  return type.symbol?.name.replace(/^Readonly(?=Array|Map|Set)|Constructor$|(?<=List|Collection)Of$/g, '')
}

/** @param {string[]} owners @param {string} name */
function lookUp(owners, name) {
  for (const owner of owners) {
    for (const path of [['api', owner], ['javascript', 'builtins', owner]]) {
      const found = tooOld(...path, name) ?? tooOld(...path, `${name}_static`)
      if (found) return found
    }
  }
  return []
}

/** @param {ts.Type} type @param {string} name @param {string} [owner] how the code names the value */
function ofProperty(type, name, owner = '') {
  if (GLOBAL.has(owner)) return lookUpGlobal(name)
  const apparent = checker.getApparentType(type)
  const each = apparent.isUnion() ? apparent.types : [apparent]
  return each.flatMap((one) => {
    if (!isBrowsers(checker.getPropertyOfType(checker.getApparentType(one), name))) return []
    return lookUp([...parts(one).map(nameOf).filter(Boolean), owner], name)
  })
}

/** @param {ts.Identifier} node */
function ofGlobal(node) {
  const symbol = checker.getSymbolAtLocation(node)
  const isGlobal = symbol === checker.resolveName(node.text, undefined, ts.SymbolFlags.Value, false)
  return isGlobal && isBrowsers(symbol) ? lookUpGlobal(node.text) : []
}

/** @param {string} name */
function lookUpGlobal(name) {
  return tooOld('api', name) ?? tooOld('javascript', 'builtins', name) ?? lookUp(['Window'], name)
}

/** @param {ts.Node} node @returns {[string, string[]] | null} what it names, and the browsers that do not have it */
function found(node) {
  if (ts.isPropertyAccessExpression(node)) {
    const { expression, name } = node
    return [name.text, ofProperty(checker.getTypeAtLocation(expression), name.text, expression.getText())]
  }
  if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
    const name = (node.propertyName ?? node.name).getText()
    return [name, ofProperty(checker.getTypeAtLocation(node.parent), name)]
  }
  if (ts.isIdentifier(node) && !ts.isPropertyAccessExpression(node.parent)) return [node.text, ofGlobal(node)]
  if (ts.isIdentifier(node) && node.parent.expression === node) return [node.text, ofGlobal(node)]
  return null
}

/** @param {ts.SourceFile} file @param {number} line from 0 */
function isAllowed(file, line) {
  const lines = file.text.split('\n')
  return /\bnewer: \S/.test(lines[line]) || /\bnewer: \S/.test(lines[line - 1] ?? '')
}

/** @param {ts.SourceFile} file @param {ts.Node} node */
function tell(file, node) {
  const [name, browsers] = found(node) ?? ['', []]
  const { line } = file.getLineAndCharacterOfPosition(node.getEnd())
  if (browsers.length && !isAllowed(file, line)) {
    console.log(`${file.fileName}:${line + 1}: ${name} is missing in ${[...new Set(browsers)].join(' and ')}`)
    process.exitCode = 1
  }
  ts.forEachChild(node, (child) => tell(file, child))
}

const files = program.getSourceFiles().filter((file) => !file.isDeclarationFile)
for (const file of files) tell(file, file)
