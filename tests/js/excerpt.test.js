import assert from 'node:assert/strict'
import { test } from 'node:test'
import { excerpt, marked, soughtBy } from '../../docs/assets/search/excerpt.js'

/** What is marked stands in brackets. */
const drawn = (runs) => runs.map(({ text, isFound }) => (isFound ? `[${text}]` : text)).join('')

test('a word that begins with what was typed is marked whole, one that only holds it is not', () => {
  assert.equal(drawn(marked('Invoices, reinvoice', soughtBy('invoice'))), '[Invoices], reinvoice')
})

test('of Chinese the characters that were typed are marked', () => {
  assert.equal(drawn(marked('退款多久到账', soughtBy('退款 到账'))), '[退款]多久[到账]')
})

test('a late hit is shown from its own sentence', () => {
  const passage = drawn(excerpt(`${'别的话。'.repeat(60)}发票要先退。`, soughtBy('发票')))
  assert.match(passage, /^… .*\[发票\]要先退。$/)
})

test('what another block holds that ends without a mark is not shown before a late hit', () => {
  const passage = drawn(excerpt(`${'a list of words '.repeat(20)}· Some invoices are returned`, soughtBy('invoice')))
  assert.equal(passage, '… Some [invoices] are returned')
})
