import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import vm from 'node:vm'

const place = new URL('../../docs/assets/search/query.js', import.meta.url)
const improve = vm.runInNewContext(`${readFileSync(place, 'utf8')}; improve`)

const QUERIES = {
  refund: 'refund^4 refund',
  'Can I get a refund?': 'refund?',
  'can i get': 'can^4 can i^4 i get^4 get',
  "it's mine": 'mine^4 mine',
  '退订的钱': '退订 钱',
  '能退吗': '能退',
  '的': '的',
  'ECS退订': 'ECS^4 ECS 退订',
  'ecs退订oss退款': 'ecs^4 ecs 退订 oss^4 oss 退款',
  'refund +money': 'refund^4 refund +money',
  '  two   words ': 'two^4 two words^4 words',
  '5天': '5^4 5 天',
}

test('a query is put so that it finds more of what is meant', () => {
  for (const [query, improved] of Object.entries(QUERIES)) assert.equal(improve(query), improved, query)
})
