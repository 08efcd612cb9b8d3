import assert from 'node:assert/strict'
import { test } from 'node:test'
import { address, edit, pick, walk, withFigure } from '../../docs/assets/quiz/walk.js'

const option = (id, goto) => ({ id, text: id.toUpperCase(), goto })

/** start → (yes) colour → (red) full, (blue) size; (no) size → (big) full, (small) none */
const TREE = {
  start: 'start',
  questions: {
    start: { options: [option('yes', 'colour'), option('no', 'size')] },
    colour: { options: [option('red', 'full'), option('blue', 'size')] },
    size: { options: [option('big', 'full'), option('small', 'none')] },
  },
}
const steps = (...pairs) => pairs.map(([question, option]) => ({ question, option }))

test('no address starts at the first question', () => {
  for (const hash of ['', '#', '#=', '#%', '#%E0%A4%A', '#a-heading']) {
    assert.deepEqual(walk(TREE, hash), { steps: [], end: 'start', node: 'start', index: 0, stale: false, picks: [], figure: '' }, hash)
  }
})

test('picks lead to the next question or to an outcome', () => {
  const one = walk(TREE, '#start=yes')
  assert.deepEqual(one, { steps: steps(['start', 'yes']), end: 'colour', node: 'colour', index: 1, stale: false, picks: steps(['start', 'yes']), figure: '' })
  const { steps: taken, end, node, index } = walk(TREE, '#start=yes&colour=blue&size=small')
  assert.deepEqual(taken, steps(['start', 'yes'], ['colour', 'blue'], ['size', 'small']))
  assert.deepEqual([end, node, index], ['none', 'none', 3])
})

test('the order of picks does not matter, and of two answers the first counts', () => {
  assert.equal(walk(TREE, '#size=small&start=no').end, 'none')
  assert.equal(walk(TREE, '#start=no&start=yes').end, 'size')
})

test('a pick that no longer fits stops the walk there and is stale', () => {
  const { steps: taken, end, stale } = walk(TREE, '#start=gone&size=big')
  assert.deepEqual([taken, end, stale], [[], 'start', true])
})

test('a pick that is not asked any more is stale', () => {
  const { end, stale, picks } = walk(TREE, '#start=no&colour=red')
  assert.deepEqual([end, stale, picks], ['size', true, steps(['start', 'no'])])
})

test('a pick that a later question may ask for waits and is not stale', () => {
  const { node, stale, picks } = walk(TREE, '#start=yes&size=big')
  assert.deepEqual([node, stale, picks], ['colour', false, steps(['start', 'yes'], ['size', 'big'])])
})

test('a pick waits for a question far ahead', () => {
  const tree = { start: 'a', questions: { a: { options: [option('x', 'b')] }, b: { options: [option('x', 'c')] }, c: { options: [option('x', 'end')] } } }
  const { stale, picks } = walk(tree, '#c=x')
  assert.deepEqual([stale, picks], [false, steps(['c', 'x'])])
})

test('a pick of the question that is shown is stale when its option is gone', () => {
  assert.equal(walk(TREE, '#start=yes&colour=green').stale, true)
})

test('what chats and counters add is no pick', () => {
  for (const added of ['utm_source=chat', 'A=b', 'empty=', '_x=y']) {
    const { end, stale, picks } = walk(TREE, `#start=yes&${added}`)
    assert.deepEqual([end, stale, picks.length], ['colour', false, 1], added)
  }
})

test('an id with digits is a pick', () => assert.equal(walk(TREE, '#start=yes&top-10=b').stale, true))

test('an address that a mail or chat program rewrote still holds the walk', () => {
  const plain = 'start=yes&colour=blue'
  const rewritten = [plain.replace('&', '%26'), plain.replace('&', '&amp;'), plain.replace('&', '&AMP;'), plain.replace(/=/g, '%3D'), plain.replace(/=/g, '%3d')]
  const ended = [')', '.', ',', ';', '，', '。', '；', '）', ').', '%E3%80%82', '%EF%BC%89', '%e3%80%82'].map((mark) => plain + mark)
  for (const hash of [...rewritten, ...ended]) assert.equal(walk(TREE, `#${hash}`).end, 'size', hash)
})

test('marks within an address stay', () => assert.equal(walk(TREE, '#start=y.es').stale, true))

test('keys of every object are no questions', () => {
  for (const key of ['__proto__', 'constructor', 'toString']) {
    assert.equal(walk(TREE, `#${key}=x&start=${key}&_at=${key}`).node, 'start', key)
    assert.equal(walk({ ...TREE, start: key }, '').end, key)
  }
})

test('an answered question can be shown again, and only one that was answered', () => {
  const taken = steps(['start', 'yes'], ['colour', 'blue'])
  const { node, end, index, picks } = walk(TREE, edit(taken, 'start'))
  assert.deepEqual([node, end, index, picks], ['start', 'size', 0, taken])
  assert.equal(walk(TREE, edit(taken, 'colour')).index, 1)
  const { node: shown, index: next } = walk(TREE, '#start=yes&_at=size')
  assert.deepEqual([shown, next], ['colour', 1])
})

test('an address names its picks in order', () => {
  assert.equal(address([]), '#')
  assert.equal(address(steps(['start', 'yes'], ['colour', 'red'])), '#start=yes&colour=red')
  assert.equal(edit(steps(['start', 'yes']), 'start'), '#start=yes&_at=start')
})

test('a pick goes to the end, or where its question was', () => {
  assert.equal(pick(TREE, [], 'start', 'yes'), '#start=yes')
  assert.equal(pick(TREE, steps(['start', 'yes']), 'colour', 'blue'), '#start=yes&colour=blue')
})

test('after a changed answer later ones stay while they are asked or may be, and go when not', () => {
  const taken = steps(['start', 'yes'], ['colour', 'blue'], ['size', 'big'])
  assert.equal(pick(TREE, taken, 'start', 'no'), '#start=no&size=big')
  assert.equal(pick(TREE, taken, 'colour', 'red'), '#start=yes&colour=red')
  assert.equal(pick(TREE, steps(['start', 'no'], ['size', 'big']), 'start', 'yes'), '#start=yes&size=big')
})

test('a figure stands beside the pick of its question and goes along to the end', () => {
  const one = pick(TREE, [], 'start', 'no', '534.25')
  assert.equal(one, '#start=no&start.figure=534.25')
  const end = pick(TREE, walk(TREE, one).picks, 'size', 'big')
  assert.equal(end, '#start=no&start.figure=534.25&size=big')
  assert.deepEqual(walk(TREE, end).steps[0], { question: 'start', option: 'no', figure: '534.25' })
  assert.equal(walk(TREE, edit(walk(TREE, end).picks, 'start')).figure, '534.25')
})

test('the day of an answer stands beside its pick until it is given anew', () => {
  const { picks } = walk(TREE, '#start=no&start.answered=2026-11-24&size=big&size.answered=soon')
  assert.deepEqual(picks[0], { question: 'start', option: 'no', answered: '2026-11-24' })
  assert.equal(pick(TREE, picks, 'size', 'small'), '#start=no&start.answered=2026-11-24&size=small')
  assert.equal(pick(TREE, picks, 'start', 'no'), '#start=no&size=big')
})

test('an answer given anew without a figure loses it', () => {
  const { picks } = walk(TREE, '#start=no&start.figure=534.25&size=big')
  assert.equal(pick(TREE, picks, 'start', 'no'), '#start=no&size=big')
})

test('a figure that is none is no changed answer', () => {
  for (const garbage of ['start.figure=lots', 'start.figure=', 'gone.figure=1.00', 'start.figure=%3Cb%3E', '.figure=1.00']) {
    const found = walk(TREE, `#start=no&${garbage}`)
    assert.deepEqual([found.steps, found.stale, found.figure], [steps(['start', 'no']), false, ''], garbage)
  }
})

test('a figure is put into an address, changed and taken out, and the rest stays', () => {
  assert.equal(withFigure('#start=no', 'size', '1.00'), '#start=no&size.figure=1.00')
  assert.equal(withFigure('#start=no&size.figure=1.00', 'size', '2026-11-24'), '#start=no&size.figure=2026-11-24')
  assert.equal(withFigure('#start=no&size.figure=1.00', 'size', ''), '#start=no')
  assert.equal(walk(TREE, withFigure('#start=no&size=big', 'full', '2026-11-25T20:05')).figure, '2026-11-25T20:05')
})

test('of an address longer than any walk only the beginning counts', () => {
  const dots = `start=yes&colour=blue&x=${'.'.repeat(200_000)}x`
  assert.equal(walk(TREE, `#${dots}`).end, 'size')
})
