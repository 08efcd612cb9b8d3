import assert from 'node:assert/strict'
import { test } from 'node:test'
import { blanksOf, filled, letter } from '../../docs/assets/desk/compose.js'
import { addressOf, filterOf, finder, matching } from '../../docs/assets/desk/filter.js'

const SAID = { reply: 'Look in The <hall> https://a.example/?x=1&y=2 first.\nBack up_now.', places: [['The <hall>', 'https://a.example/?x=1&y=2']], page: ['Why?', 'https://b.example/'] }
const FRAME = { greeting: 'Hello *Ann*', signOff: 'Bye' }

test('text names each place with its address and ends with the answer’s address', () => {
  assert.equal(letter(SAID, { greeting: '', signOff: '' }, 'text'), `${SAID.reply}\nhttps://b.example/`)
  assert.equal(letter(SAID, FRAME, 'text'), `Hello *Ann*\n${SAID.reply}\nhttps://b.example/\nBye`)
})

test('Markdown links places and shows every other sign as it is', () => {
  const said = letter(SAID, FRAME, 'markdown')
  assert.ok(said.startsWith('Hello \\*Ann\\*\n\nLook in [The \\<hall\\>](https://a.example/?x=1&y=2) first.'))
  assert.ok(said.includes('Back up\\_now.\n\n[Why?](https://b.example/)\n\nBye'))
})

test('HTML links places and escapes everything', () => {
  const said = letter(SAID, FRAME, 'html')
  assert.ok(said.includes('<p>Look in <a href="https://a.example/?x=1&amp;y=2">The &lt;hall&gt;</a> first.<br>Back up_now.</p>'))
  assert.ok(said.endsWith('<p><a href="https://b.example/">Why?</a></p>\n<p>Bye</p>'))
})

test('blanks are filled where there is a value; the others stay to be seen', () => {
  assert.deepEqual(blanksOf('Dear {name}, {name} and {my name}: {}'), ['name', 'my name'])
  assert.equal(filled('Dear {name}, from {me}', { name: 'Ann' }), 'Dear Ann, from {me}')
})

const reply = (key, kind, sites, refunds) => ({ key, kind, sites, refunds, question: { en: `About ${key}`, zh: '问' }, reply: { en: '', zh: '' }, address: {}, places: {}, tags: { en: [] } })
const ALL = [reply('a', 'faq', ['china'], ['yes']), reply('b', 'outcomes', ['china', 'international'], ['no']), reply('c', 'faq', ['international'], ['yes', 'no'])]
const keys = (filter, first = []) => matching(ALL, { ...filterOf(''), ...filter }, finder(ALL, [], 'en', (site) => site, ''), first).found.map(({ key }) => key)

test('chips let only what has them through, alone and together', () => {
  assert.deepEqual(keys({ site: 'china' }), ['a', 'b'])
  assert.deepEqual(keys({ refunds: 'no' }), ['b', 'c'])
  assert.deepEqual(keys({ kind: 'faq', refunds: 'no' }), ['c'])
  assert.deepEqual(keys({ q: 'about', site: 'international' }), ['c', 'b'])
})

test('the first reply is sure where it is about what was typed and no other is about as near, and without words', () => {
  const find = finder(ALL, [], 'en', (site) => site, '')
  const isSure = (q) => matching(ALL, { ...filterOf(''), q }, find, []).isSure
  for (const [q, sure] of Object.entries({ '': true, c: true, 问: false, 'about b': true, 'b 飞': false, '飞': true })) assert.equal(isSure(q), sure, q)
})

test('under the chip of the site that comes first, what holds on several counts little less', () => {
  const several = { ...reply('d', 'faq', ['china', 'international'], []), question: { en: 'Refund not received', zh: '' } }
  const alone = { ...reply('e', 'faq', ['china'], []), question: { en: 'Less came', zh: '' }, reply: { en: 'Refund received', zh: '' } }
  const find = finder([alone, several], [], 'en', (site) => site, '')
  const first = (site) => matching([alone, several], { ...filterOf(''), q: 'refund received', site }, find, []).found[0].key
  assert.equal(first('china'), 'd')
})

test('without words pinned and recent replies come first, once each; keys that are gone are left out', () => {
  assert.deepEqual(keys({}, ['c', 'gone', 'b', 'c']), ['c', 'b', 'a'])
})

test('the address says what is shown, and nothing else', () => {
  assert.equal(addressOf(filterOf('')), '')
  assert.equal(addressOf(filterOf('?q=a%26b&site=china&x=1')), '?q=a%26b&site=china')
  assert.deepEqual(filterOf(addressOf(filterOf('?q=退 订&kind=faq'))), filterOf('?q=退 订&kind=faq'))
})
