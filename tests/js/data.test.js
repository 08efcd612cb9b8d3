import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load, owns } from '../../docs/assets/shared/data.js'

const serve = (t, answer) => t.mock.method(globalThis, 'fetch', async () => answer)

test('a file that is there is read', async (t) => {
  serve(t, { ok: true, json: async () => ({ start: 'site' }) })
  assert.deepEqual(await load('tree.json'), { start: 'site' })
})

test('a file that is not there is an error that names it', async (t) => {
  serve(t, { ok: false, status: 404, url: '/tree.json' })
  await assert.rejects(load('tree.json'), /404 \/tree\.json/)
})

test('a record owns its keys, not those of every object', () => {
  assert.deepEqual(['a', 'b', 'constructor', '__proto__'].map((key) => owns({ a: undefined }, key)), [true, false, false, false])
})
