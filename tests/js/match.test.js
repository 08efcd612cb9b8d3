import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hasAll, wordsOf } from '../../docs/assets/shared/match.js'

const finds = (text, query) => hasAll(text, wordsOf(query))

test('a query is cut into words, Chinese apart from Latin letters', () => {
  const cut = {
    '': [], '  ': [], 'Full Refund': ['full', 'refund'], '退订ECS吗': ['退订', 'ecs', '吗'], 'ＥＣＳ': ['ecs'],
    "can't": ['can'], 'don’t pay': ['don', 'pay'], 'a/b，c': ['a', 'b', 'c'], 'c++ .net c# e-mail': ['c++', '.net', 'c#', 'e-mail'],
    '五天 国际站': ['五天', '国际站'],
  }
  for (const [query, words] of Object.entries(cut)) assert.deepEqual(wordsOf(query), words, query)
})

test('no words fit every text', () => assert.equal(finds('anything', ''), true))

test('Latin words match where a word begins, whatever its case', () => {
  for (const query of ['inv', 'INVOICE', 'invoice']) assert.equal(finds('An Invoice, please', query), true, query)
  for (const query of ['voice', 'oice', 'nv']) assert.equal(finds('An Invoice, please', query), false, query)
})

test('a word begins after Chinese, punctuation and digits-free gaps', () => {
  assert.equal(finds('整台ECS服务器', 'ecs'), true)
  assert.equal(finds('（vpn）', 'vpn'), true)
  assert.equal(finds('x86', '86'), false)
})

test('Chinese matches anywhere, over spaces too', () => {
  assert.equal(finds('公网 IP 地址', '网'), true)
  assert.equal(finds('退 订', '退订'), true)
  assert.equal(finds('退订', '订退'), false)
})

test('a word with marks matches anywhere', () => {
  assert.equal(finds('write C++ code', 'c++'), true)
  assert.equal(finds('ASP.NET', '.net'), true)
  assert.equal(finds('write C code', 'c++'), false)
})

test('every word is needed, in any order', () => {
  assert.equal(finds('partial refund of a server', 'server part'), true)
  assert.equal(finds('partial refund', 'server part'), false)
})

test('full-width letters are as good as others', () => assert.equal(finds('ＯＳＳ plan', 'oss'), true))
