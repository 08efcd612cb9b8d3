import assert from 'node:assert/strict'
import { test } from 'node:test'
import { excerpt, marked, soughtBy } from '../../docs/assets/search/excerpt.js'

test('a word that begins with what was typed is marked whole, one that only holds it is not', () => {
  assert.equal(marked('Invoices, reinvoice', soughtBy('invoice')), '<mark>Invoices</mark>, reinvoice')
})

test('of Chinese the characters that were typed are marked', () => {
  assert.equal(marked('退款多久到账', soughtBy('退款 到账')), '<mark>退款</mark>多久<mark>到账</mark>')
})

test('text is escaped', () => {
  assert.equal(marked('a<b & "c"', soughtBy('x')), 'a&lt;b &amp; &quot;c&quot;')
})

test('a late hit is shown from its own sentence', () => {
  const passage = excerpt(`${'别的话。'.repeat(60)}发票要先退。`, soughtBy('发票'))
  assert.match(passage, /^… .*<mark>发票<\/mark>要先退。$/)
})
