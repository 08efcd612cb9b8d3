import assert from 'node:assert/strict'
import { test } from 'node:test'
import { matcher } from '../../docs/assets/shared/match.js'
import { gramsOf, unitsOf } from '../../docs/assets/shared/terms.js'

const entry = (headings, text = '', more = {}) => ({ headings: [headings].flat(), text, ...more })
const found = (entries, query, groups) => matcher(entries, groups)(query).map(({ at }) => entries[at].headings[0])

test('text is cut into pairs of Chinese, numbers and stems', () => {
  const cut = {
    '': [], '退订': ['退订'], '钱': ['钱'], '退订ECS吗': ['退订', 'ecs'], '五天怎么算': ['5', '5天', '天怎', '怎么', '么算'],
    '5 天': ['5', '5天'], '十五天': ['15', '15天'], '二十': ['20'], '两台': ['2', '2台'], '1.5 倍': ['1.5', '1.5倍'],
    '退了服务器': ['退', '服务', '务器'], 'ＥＣＳ': ['ecs'], 'within five days': ['within', '5', 'day'], 'can’t': ['can'],
    'refunds refunded refunding': ['refund', 'refund', 'refund'], cancelled: ['cancel'], 'pay-as-you-go': ['pay', 'as', 'you', 'go'],
  }
  for (const [text, grams] of Object.entries(cut)) assert.deepEqual(gramsOf(unitsOf(text)), grams, text)
})

test('without anything telling all are found in their order', () => {
  const all = [entry('甲'), entry('乙')]
  for (const query of ['', '  ', '？！']) assert.deepEqual(found(all, query), ['甲', '乙'], query)
})

test('entries are taken in one at a step before the first query, and all that are left with it', () => {
  const all = [entry('甲'), entry('乙'), entry('丙')]
  for (const steps of [0, 1, 4]) {
    const find = matcher(all)
    const isDone = Array.from({ length: steps }, () => find.begin.next().done)
    assert.equal(isDone.includes(true), steps > all.length)
    for (const [at, { headings }] of all.entries()) assert.deepEqual(find(headings[0]).map((hit) => hit.at), [at])
  }
})

test('a heading counts more than a text, and a text in full more than a part', () => {
  const all = [entry('Other', 'an invoice'), entry('Invoice'), entry('Unrelated')]
  assert.deepEqual(found(all, 'invoice'), ['Invoice', 'Other'])
})

test('a rare word counts more than a common one', () => {
  const all = [...[...'甲乙丙丁戊'].map((name) => entry(`退订${name}`)), entry('证书')]
  assert.equal(found(all, '退订 证书')[0], '证书')
})

test('what counts the same stays in its order', () => {
  assert.deepEqual(found([entry('退款一'), entry('退款二'), entry('退款三')], '退款'), ['退款一', '退款二', '退款三'])
})

test('numerals are numbers, particles tell nothing', () => {
  const all = [entry('五天无理由'), entry('七天')]
  for (const query of ['5天', '5 天', '五天的', '五天吗']) assert.equal(found(all, query)[0], '五天无理由', query)
})

test('words that mean the same find each other, in either language, and count a little less', () => {
  const all = [entry('到期'), entry('Expired'), entry('过期')]
  const groups = [['到期', '过期', 'expired']]
  assert.deepEqual(found(all, '过期', groups), ['过期', '到期', 'Expired'])
  assert.deepEqual(found(all, 'expired', groups), ['Expired', '到期', '过期'])
})

test('the longest known word counts, not one inside it', () => {
  const all = [entry('服务器'), entry('轻量应用服务器')]
  assert.equal(found(all, '轻量云服务器', [['轻量应用服务器', '轻量云服务器'], ['服务器', '云服务器']])[0], '轻量应用服务器')
})

test('a word that is only begun, or has one letter wrong, finds what was meant', () => {
  const all = [entry('Invoice'), entry('Voucher')]
  for (const query of ['inv', 'invoic', 'invocie', 'invoise', 'invoicee']) assert.deepEqual(found(all, query), ['Invoice'], query)
  assert.deepEqual(found(all, 'oice'), [])
})

test('where nothing has everything the nearest are found and said to be near', () => {
  const [hit] = matcher([entry('退订 服务器'), entry('发票')])('退订 飞机')
  assert.equal(hit.at, 0)
  assert.equal(hit.isWhole, false)
})

test('what has nothing to do with it is not found', () => {
  assert.deepEqual(found([entry('退订'), entry('Invoice')], '比特币'), [])
  assert.deepEqual(found([entry('退订'), entry('Invoice')], 'qqqq'), [])
})

test('what is for others comes after, unless it is asked for', () => {
  const groups = [['国际站', '国际版', 'international']]
  const all = [entry('国际站退款', '', { away: '国际站' }), entry('退款')]
  assert.deepEqual(found(all, '退款', groups), ['退款', '国际站退款'])
  for (const query of ['国际站退款', '国际版退款']) assert.equal(found(all, query, groups)[0], '国际站退款', query)
})

test('a boost moves what else would count the same', () => {
  assert.deepEqual(found([entry('退款'), entry('退款 二', '', { boost: 3 })], '退款')[0], '退款 二')
})
