/** A button that hands a calendar file to the reader; it is made in the page, nothing is sent. */

import { element } from '../shared/element.js'

const KEPT = 60000

/** @param {string} text @param {Parameters<typeof import('./event.js').calendarFile>[0]} event */
export function calendarButton(text, event) {
  const $button = element('button.md-button.quiz-calendar', { type: 'button' }, text)
  $button.addEventListener('click', async () => {
    const { calendarFile } = await import('./event.js')
    save(`${event.start.slice(0, 10)}.ics`, calendarFile(event))
  })
  return $button
}

/** @param {string} name @param {string} content */
function save(name, content) {
  const href = URL.createObjectURL(new Blob([content], { type: 'text/calendar;charset=utf-8' }))
  element('a', { href, download: name }).click()
  setTimeout(() => URL.revokeObjectURL(href), KEPT)
}
