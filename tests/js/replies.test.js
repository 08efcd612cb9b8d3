import assert from 'node:assert/strict'
import { test } from 'node:test'
import { matching } from '../../docs/assets/desk/replies.js'

const reply = (question, tags, text) => ({ kind: 'faq', question: { en: question, zh: '问' }, tags: { en: tags }, reply: { en: text, zh: '答' }, address: {} })
const IN_REPLY = reply('Any questions', ['misc'], 'An invoice comes later')
const IN_TAGS = reply('Papers', ['invoice', 'vat'], 'They come later')
const IN_QUESTION = reply('Is an invoice issued', [], 'Yes')
const ALL = [IN_REPLY, IN_TAGS, IN_QUESTION]

test('without words all are there in their order', () => assert.deepEqual(matching(ALL, []), ALL))

test('the question counts more than the tags, and these more than the reply', () => {
  assert.deepEqual(matching(ALL, ['invoice']), [IN_QUESTION, IN_TAGS, IN_REPLY])
})

test('words may be spread over question, tags and reply, in any language', () => {
  assert.deepEqual(matching(ALL, ['papers', 'later']), [IN_TAGS])
  assert.deepEqual(matching(ALL, ['答', 'vat']), [IN_TAGS])
})

test('what lacks a word is left out', () => assert.deepEqual(matching(ALL, ['invoice', 'nothing']), []))
