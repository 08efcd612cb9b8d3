import assert from 'node:assert/strict'
import { test } from 'node:test'
import { calendarFile } from '../../docs/assets/calendar/event.js'

const NOW = Date.UTC(2026, 10, 25, 19, 8, 7, 123)
const DAY = { id: '2026-11-27-full@guide.example', start: '2026-11-27', title: '全额退', text: '可以退', address: 'https://guide.example/outcomes/full/' }
const lines = (event) => calendarFile(event, NOW).replace(/\r\n /g, '').split('\r\n')

test('every line ends as the standard says, and the components nest', () => {
  const file = calendarFile(DAY, NOW)
  assert.match(file, /\r\n$/)
  assert.doesNotMatch(file.replace(/\r\n/g, ''), /[\r\n]/)
  const marks = lines(DAY).filter((line) => /^(BEGIN|END):/.test(line))
  assert.deepEqual(marks, [
    'BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'BEGIN:VALARM', 'END:VALARM', 'BEGIN:VALARM', 'END:VALARM', 'END:VEVENT', 'END:VCALENDAR',
  ])
})

test('it has all that the standard demands, once', () => {
  for (const line of ['VERSION:2.0', 'UID:2026-11-27-full@guide.example', 'DTSTAMP:20261125T190807Z', 'DTSTART;VALUE=DATE:20261127', 'SUMMARY:全额退']) {
    assert.equal(lines(DAY).filter((each) => each === line).length, 1, line)
  }
  assert.ok(lines(DAY).some((line) => line.startsWith('PRODID:')))
})

test('a moment is one in Greenwich', () => {
  assert.ok(lines({ ...DAY, start: '2026-11-26T12:05' }).includes('DTSTART:20261126T120500Z'))
})

test('each alarm has an action, a text and a trigger before the end', () => {
  for (const [start, triggers] of [['2026-11-27', ['-PT15H', 'PT9H']], ['2026-11-26T12:05', ['-P1D', '-PT2H']]]) {
    const told = lines({ ...DAY, start })
    assert.deepEqual(told.filter((line) => line.startsWith('TRIGGER:')), triggers.map((each) => `TRIGGER:${each}`))
    assert.equal(told.filter((line) => line === 'ACTION:DISPLAY').length, 2)
    assert.equal(told.filter((line) => line === 'DESCRIPTION:全额退').length, 2)
  }
})

test('marks of the format in a text are no marks', () => {
  const told = lines({ ...DAY, title: 'a,b;c\\d', text: 'one\ntwo\r\nEND:VEVENT' })
  assert.ok(told.includes('SUMMARY:a\\,b\\;c\\\\d'))
  assert.ok(told.includes('DESCRIPTION:one\\ntwo\\nEND:VEVENT'))
})

test('no line is longer than 75 octets, no character is split, and unfolded it is what it was', () => {
  for (const text of ['退'.repeat(200), 'x'.repeat(300), `x${'退'.repeat(99)}`, '😀'.repeat(60), 'x'.repeat(63)]) {
    const file = calendarFile({ ...DAY, text }, NOW)
    for (const line of file.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line)
    assert.doesNotMatch(file, /\uFFFD|[\uD800-\uDBFF]\r/)
    assert.ok(lines({ ...DAY, text }).includes(`DESCRIPTION:${text}`))
  }
})
