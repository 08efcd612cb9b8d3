import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nearest, splitHome, wordsIn } from '../../docs/assets/lost/nearest.js'

const TITLES = { 'faq/five-day-rule/': '五天无理由退订是什么？', 'faq/used-within-five-days/': '用过了，还能退吗？', 'quiz/': '能不能退', 'how/': '怎么退' }

test('a slip, a missing folder, an ending and capitals still find the page', () => {
  for (const wrong of ['faq/five-day-rul/', 'five-day-rule', 'faq/five-day-rule.html', 'FAQ/Five_Day_Rule/index.html', 'faq/fiveday-rule'])
    assert.equal(nearest(wrong, TITLES)[0], 'faq/five-day-rule/', wrong)
})

test('the words of a title find its page, escaped or not', () => {
  for (const wrong of ['五天无理由退订', encodeURIComponent('五天无理由退订')])
    assert.equal(nearest(wrong, TITLES)[0], 'faq/five-day-rule/')
})

test('what is like nothing finds nothing, and no more is offered than asked for', () => {
  assert.deepEqual(nearest('wp-login.php', TITLES), [])
  assert.deepEqual(nearest('', TITLES), [])
  assert.equal(nearest('faq/five-day', TITLES, 1).length, 1)
})

test('an address with a broken escape is read as it stands', () => {
  assert.equal(wordsIn('faq/%E4%BA-five'), 'faq e4 ba five')
})

test('the longest home that an address begins with is its home', () => {
  const homes = { zh: '/sub/', en: '/sub/en/' }
  assert.deepEqual(splitHome('/sub/en/faq/x', homes), ['en', 'faq/x'])
  assert.deepEqual(splitHome('/sub/faq/x', homes), ['zh', 'faq/x'])
  assert.deepEqual(splitHome('/elsewhere', homes), ['', '/elsewhere'])
})
