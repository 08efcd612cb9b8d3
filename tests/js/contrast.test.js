import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contrast, isColour, readable } from '../../docs/assets/embed/contrast.js'

const GROUNDS = [['#fff', '#f4f6f9', '#fbe6e4'], ['#141c24', '#471d1b']]
const SOME = ['#000', '#fff', '#ffe000', '#b4400c', '#0a5', '#06f', '#808080', '#17568f', '#FFB38A', '#123456']

test('contrast is that of WCAG', () => {
  assert.equal(contrast('#000', '#fff'), 21)
  assert.equal(contrast('#fff', '#fff'), 1)
  assert.ok(Math.abs(contrast('#777777', '#ffffff') - 4.48) < 0.005) // the well-known grey that just fails
  assert.ok(Math.abs(contrast('#767676', '#fff') - 4.54) < 0.005) // and the one that just passes
})

test('what can be read stays as it is, the rest is changed until it can', () => {
  for (const grounds of GROUNDS) {
    for (const colour of SOME) {
      const found = readable(colour, grounds)
      assert.ok(grounds.every((ground) => contrast(found, ground) >= 4.5), `${colour} on ${grounds}: ${found}`)
      if (grounds.every((ground) => contrast(colour, ground) >= 4.5)) assert.equal(contrast(found, colour), 1)
    }
  }
})

test('where nothing can be read everywhere, the end of the way is taken', () => {
  assert.equal(readable('#0a5', ['#000', '#fff']), '#ffffff')
})

test('only #rgb and #rrggbb are colours', () => {
  for (const colour of [...SOME, '#AbC']) assert.ok(isColour(colour))
  for (const none of ['', 'red', '#12', '#1234', '#12345', '#1234567', '#12345678', 'rgb(0,0,0)', '#ggg', ' #fff', '#fff;', '#fff\n']) assert.ok(!isColour(none), none)
})
