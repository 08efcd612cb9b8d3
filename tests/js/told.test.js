import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linesFor, nearest } from '../../docs/assets/quiz/told.js'

const option = (id, goto) => ({ id, text: id, goto })
const TREE = {
  start: 'first',
  questions: {
    first: { options: [option('a', 'second'), option('b', 'lost'), option('c', 'third'), option('unsure', 'rest')] },
    second: { options: [option('a', 'won'), option('b', 'lost'), option('c', 'drawn'), option('d', 'won')] },
    third: { options: [option('a', 'won'), option('b', 'rest')] },
  },
}
const steps = (...pairs) => pairs.map(([question, option]) => ({ question, option }))
const ends = (taken) => nearest(TREE, taken).map(({ question, option, end }) => [question, option.id, end])

test('the latest answer comes first, each other end once, and nothing leads back here', () => {
  assert.deepEqual(ends(steps(['first', 'a'], ['second', 'a'])), [
    ['second', 'b', 'lost'],
    ['second', 'c', 'drawn'],
    ['first', 'c', 'third'],
  ])
})

test('a change says where it leads, by address', () => {
  const [lost] = nearest(TREE, steps(['first', 'a'], ['second', 'a']))
  assert.equal(lost.address, '#first=a&second=b')
})

test('who is unsure wants no other question', () => {
  assert.deepEqual(ends(steps(['first', 'b'])), [
    ['first', 'a', 'second'],
    ['first', 'c', 'third'],
  ])
})

test('without answers nothing can change', () => assert.deepEqual(nearest(TREE, []), []))

test('the steps stay as they were', () => {
  const taken = Object.freeze(steps(['first', 'a'], ['second', 'a']))
  nearest(TREE, taken)
  assert.deepEqual(taken[0], { question: 'first', option: 'a' })
})

test('a line shows after all of its picks, and always without any', () => {
  const lines = [
    { text: 'always' },
    { text: 'empty', when: {} },
    { text: 'one', when: { first: 'a' } },
    { text: 'both', when: { first: 'a', second: 'b' } },
    { text: 'other', when: { first: 'b' } },
  ]
  const told = (...pairs) => linesFor(lines, steps(...pairs)).map(({ text }) => text)
  assert.deepEqual(told(), ['always', 'empty'])
  assert.deepEqual(told(['first', 'a']), ['always', 'empty', 'one'])
  assert.deepEqual(told(['first', 'a'], ['second', 'b']), ['always', 'empty', 'one', 'both'])
  assert.deepEqual(told(['second', 'a'], ['first', 'b']), ['always', 'empty', 'other'])
})
