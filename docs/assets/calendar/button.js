/** A button that hands a calendar file to the reader; it is made in the page, nothing is sent. */

import { element } from '../shared/element.js'
import { save } from '../shared/save.js'
import { calendarFile } from './event.js'

/** @param {string} text @param {Parameters<typeof calendarFile>[0]} event */
export function calendarButton(text, event) {
  const $button = element('button.md-button.quiz-calendar', { type: 'button' }, text)
  $button.addEventListener('click', () => save(`${event.title}.ics`, 'text/calendar', calendarFile(event)))
  return $button
}
