/** Evidence that wanted another look by a day which has passed: that is said where the day stands, in the reader's own browser. */

import { today } from '../shared/dates.js'
import { element, findAll } from '../shared/element.js'

/** `overdue`: what is said; `utc_offset`: of where the rules count. @typedef {Record<string, string>} Words */

/** @param {ParentNode} $page @param {Words} words */
export function markOverdue($page, words) {
  for (const $day of findAll($page, 'time.review-by', HTMLElement)) {
    if ($day.parentElement) $day.parentElement.append(...overdueNote(String($day.textContent), words))
  }
}

/** What to say once a day is over where the rules count; nothing before. @param {string} day @param {Words} words */
export function overdueNote(day, { overdue, utc_offset }) {
  return today(utc_offset) > day ? [' ', element('strong.overdue', {}, overdue)] : []
}
