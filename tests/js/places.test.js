import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withPlaces } from '../../docs/assets/shared/places.js'

const PLACES = {
  bin: { name: 'The bin page', address: 'https://bin.example/' },
  'app-page': { name: 'App', address: 'https://app.example/', device: 'phone only' },
}
const { bin, 'app-page': app } = PLACES

const CASES = {
  '': [],
  'no brackets': ['no brackets'],
  'Open [bin].': ['Open ', { words: 'The bin page', place: bin }, '.'],
  '[bin]': [{ words: 'The bin page', place: bin }],
  '[the bins][bin] and [app-page]': [{ words: 'the bins', place: bin }, ' and ', { words: 'App', place: app }],
  '[bin][app-page]': [{ words: 'bin', place: app }],
  '[bin][nowhere]': [{ words: 'The bin page', place: bin }, '[nowhere]'],
  '[nowhere] [x][nowhere]': ['[nowhere]', ' ', '[x][nowhere]'],
  '[__proto__][constructor]': ['[__proto__][constructor]'],
  'a [ b ] [] [bin': ['a ', '[ b ]', ' [] [bin'],
  'a link, [bin](x) or [its words][bin](x)': ['a link, [bin](x) or [its words][bin](x)'],
  '[nowhere]:bin.': ['[nowhere]', ':bin.'],
  '[[bin]]': ['[', { words: 'The bin page', place: bin }, ']'],
}

test('places are found, and brackets that name none stay', () => {
  for (const [text, pieces] of Object.entries(CASES)) assert.deepEqual(withPlaces(text, PLACES), pieces, text)
})
