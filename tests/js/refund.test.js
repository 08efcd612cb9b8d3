import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decimal, doubts, hundredths, mistakes, plain, refund, wholeDays } from '../../docs/assets/calculator/refund.js'

const ORDER = { paid: '600', coupon: '0', list: '1200', term: '365', used: '100' }
const RULE = { coefficient: '1', below: null }
const cents = (changes, rule = RULE) => refund({ ...ORDER, ...changes }, rule).refund

test('each step of the sum is exact', () => {
  assert.deepEqual(refund(ORDER, RULE), { cash: 60000n, daily: 32877n, factor: 100n, cost: 32877n, share: 10000n, refund: 27123n, floored: false })
})

test('coupons come off the cash', () => {
  assert.equal(refund({ ...ORDER, coupon: '100.5' }, RULE).cash, 49950n)
  assert.equal(cents({ coupon: '100' }), 17123n)
})

test('a sum below zero is zero and says so; zero itself is no floor', () => {
  const below = refund({ ...ORDER, used: '200' }, RULE)
  assert.deepEqual([below.refund, below.floored], [0n, true])
  const zero = refund({ ...ORDER, list: '600', used: '365' }, RULE)
  assert.deepEqual([zero.refund, zero.floored], [0n, false])
  const one = refund({ ...ORDER, paid: '600.01', list: '600', used: '365' }, RULE)
  assert.deepEqual([one.refund, one.floored], [1n, false])
})

test('half a cent is rounded up, less is rounded down', () => {
  assert.equal(cents({ paid: '1', list: '0.01', term: '2', used: '1' }), 100n)
  assert.equal(cents({ paid: '1', list: '0.01', term: '3', used: '1' }), 100n)
  assert.equal(cents({ paid: '1', list: '0.02', term: '3', used: '1' }), 99n)
  assert.equal(refund({ ...ORDER, list: '0.01', term: '2', used: '1' }, RULE).cost, 1n)
})

test('the coefficient multiplies the used part, only below so many days', () => {
  const rule = { coefficient: '1.5', below: '180' }
  const order = { paid: '300', list: '365', used: '100' }
  assert.equal(cents(order, rule), 15000n)
  assert.equal(cents({ ...order, used: '179' }, rule), 3150n)
  assert.equal(cents({ ...order, used: '180' }, rule), 12000n)
  assert.equal(refund({ ...ORDER, used: '180' }, rule).factor, 100n)
  assert.equal(cents({ ...order, used: '180' }, { ...rule, below: null }), 3000n)
})

test('a number has at most nine digits and two decimals', () => {
  const numbers = { 0: 0n, 5: 500n, '1.2': 120n, '1.23': 123n, '123456789.99': 12345678999n, '007': 700n }
  for (const [text, value] of Object.entries(numbers)) assert.equal(hundredths(text), value, text)
  for (const text of ['', '-1', '1e3', '1.', '.5', '1.234', '1234567890', '1,2', 'x', '1 ', ' 1', '1.2.3']) {
    assert.equal(hundredths(text), null, text)
  }
})

test('what cannot be is told at its field', () => {
  const told = (changes) => mistakes({ ...ORDER, ...changes })
  assert.deepEqual(told({}), {})
  for (const field of ['paid', 'coupon', 'list', 'term', 'used']) {
    const other = ['term', 'used'].includes(field) ? 'days' : 'number'
    for (const text of ['x', '12个月', '1e9', '1,20', '1.234', '1.200,50']) assert.deepEqual(told({ [field]: text }), { [field]: other }, text)
    for (const text of ['-600', '−3', '-0.5']) assert.deepEqual(told({ [field]: text }), { [field]: 'negative' }, text)
    for (const text of ['1234567890', '99999999999999999999.99']) assert.deepEqual(told({ [field]: text }), { [field]: 'large' }, text)
    assert.deepEqual(told({ [field]: '' }), { [field]: 'missing' })
  }
  assert.deepEqual(told({ list: '0.00' }), { list: 'zero' })
  assert.deepEqual(told({ used: '100.5' }), {})
  for (const field of ['discount', 'new_list']) assert.deepEqual(told({ [field]: 'x' }), { [field]: 'number' })
  assert.deepEqual(told({ new_term: 'x' }), { new_term: 'days' })
  assert.deepEqual(told({ discount: '100', new_list: '1', new_term: '0.01' }), {})
  assert.deepEqual(told({ discount: '100.01' }), { discount: 'discount' })
  assert.deepEqual(told({ new_list: '1', new_term: '0' }), { new_term: 'zero' })
  assert.deepEqual(told({ term: '365.01' }), { term: 'days' })
  assert.deepEqual(told({ term: '0', used: '0' }), { term: 'zero' })
  assert.deepEqual(told({ term: '0.5' }), { term: 'days' })
  assert.deepEqual(told({ term: '1', used: '1' }), {})
  assert.deepEqual(told({ used: '365' }), {})
  assert.deepEqual(told({ used: '366' }), { used: 'used' })
  assert.deepEqual(told({ term: '0', used: '5' }), { term: 'zero' })
  assert.deepEqual(told({ coupon: '600' }), {})
  assert.deepEqual(told({ coupon: '600.01' }), { coupon: 'coupon' })
  assert.deepEqual(told({ paid: 'x', coupon: '600.01' }), { paid: 'number' })
  assert.deepEqual(told({ paid: 'x', list: '', coupon: 'x', term: '0.5', used: '-1' }), {
    paid: 'number', list: 'missing', coupon: 'number', term: 'days', used: 'negative',
  })
})

test('a list price that is not above the total is in doubt, but no mistake', () => {
  assert.deepEqual(['599.99', '600', '600.01', ''].map((list) => doubts({ ...ORDER, list })), [{ list: 'swapped' }, { list: 'same' }, {}, {}])
  assert.deepEqual(doubts({ ...ORDER, paid: '1,20' }), {})
  assert.deepEqual(['15', '50', '85'].map((discount) => doubts({ ...ORDER, discount })), [{}, {}, { discount: 'steep' }])
  assert.equal(cents({ list: '500' }), 46301n)
})

test('an amount may be pasted as people write it', () => {
  const pasted = ['1200', '￥1,200', '¥ 1,200', '1200元', '１２００', 'CNY 1,200', 'cny1200', 'RMB1200', 'US$1,200', 'HK$1200', 'USD 1200', '人民币1200', '€1200', '1200 days', '1200day', '1200 %', '1200％', '1200天', '\t1200\n']
  for (const text of pasted) assert.equal(plain(text), '1200', text)
  assert.equal(plain('1,234,567.80'), '1234567.80')
})

test('a comma that does not part thousands stays, and so do letters', () => {
  for (const text of ['1,20', '1,2000', '1.200,50', 'US12', 'HK12', 'abc']) assert.equal(plain(text), text)
})

test('hundredths are written with two decimals, others with as many as asked', () => {
  const written = [[27123n, '271.23'], [5n, '0.05'], [50n, '0.50'], [100n, '1.00'], [0n, '0.00']]
  for (const [value, text] of written) assert.equal(decimal(value), text)
  assert.equal(decimal(32877n, 4), '3.2877')
  assert.equal(decimal(7n, 4), '0.0007')
})

test('the time used has a discount of its own', () => {
  const order = { paid: '2736', coupon: '0', list: '5040', term: '1095', used: '365' }
  assert.equal(refund({ ...order, discount: '15' }, RULE).cost, 142800n)
  assert.equal(cents({ ...order, discount: '15' }), 130800n)
  assert.equal(cents({ ...order, discount: '100' }), 273600n)
  assert.equal(cents({ ...order, discount: '0' }), 105600n)
})

test('a downgrade gives back the part of the price that is given up', () => {
  const order = { paid: '1020', coupon: '0', list: '1200', term: '365', used: '182.5' }
  assert.equal(cents({ ...order, new_list: '50', new_term: '30' }), 20708n)
  assert.equal(refund({ ...ORDER, ...order, new_list: '50', new_term: '30' }, RULE).share, 4931n)
  assert.equal(cents({ ...order, new_list: '0', new_term: '30' }), 42000n)
  assert.equal(cents({ ...order, new_list: '5000', new_term: '30' }), 0n)
})

test('part of a day is a day', () => {
  assert.deepEqual(['10', '10.00', '10.5', '0.01', '0'].map(wholeDays), ['10', '10', '11', '1', '1'])
})
