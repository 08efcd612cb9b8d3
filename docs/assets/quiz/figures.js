/**
 * The reader's own figures: an amount, a day or a moment, kept in the address beside the pick of their question. No DOM.
 */

import { daysSince, optionFor } from '../shared/dates.js'

const AMOUNT = /^\d{1,9}\.\d\d$/
const DATE = /^20\d\d-\d\d-\d\d(T\d\d:\d\d)?$/

/** A figure as it stands in an address or a field; '' for anything else. @param {?string} [given] */
export function figureIn(given) {
  const text = given || ''
  return AMOUNT.test(text) || isDate(text) ? text : ''
}

/** Whether there is such a day: February has no 30th. @param {string} text */
function isDate(text) {
  const at = DATE.test(text) ? Date.parse(text.includes('T') ? `${text}Z` : text) : NaN
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text)
}

/** The day that a figure is; '' for another figure. @param {string} [figure] */
export function dayIn(figure = '') {
  return isDate(figure) && !figure.includes('T') ? figure : ''
}

/**
 * The answer of today in place of one that was picked: of one without a date's help itself, until `isOver`, where it leads as one in time does.
 * @param {import('tree').QuizQuestion} question @param {string} option @param {string} day @param {string} now @param {boolean} isOver
 */
export function optionNow(question, option, day, now, isOver) {
  const { days, options } = question
  if (!days) return option
  const inTime = [days.within, days.edge]
  if ([...inTime, days.over].includes(option)) {
    const fitting = optionsBy(question, day, now)
    return fitting.includes(option) ? option : fitting[0] || ''
  }
  const [{ goto }] = options.filter(({ id }) => id === option)
  return isOver && options.some((each) => inTime.includes(each.id) && each.goto === goto) ? days.over : option
}

/**
 * Every option that a figure speaks for: the one, and those that the same days fit.
 * @param {Pick<import('tree').QuizQuestion, 'days' | 'sum'>} question @param {string} figure @param {string} now
 */
export function optionsBy(question, figure, now) {
  const one = optionBy(question, figure, now)
  const { also = {} } = question.days || {}
  return one ? [one, ...(also[one] || [])] : []
}

/**
 * The option that a figure speaks for; '' when for none.
 * @param {Pick<import('tree').QuizQuestion, 'days' | 'sum'>} question
 * @param {string} figure
 * @param {string} now the moment where the rules count
 */
export function optionBy({ days, sum }, figure, now) {
  if (sum && AMOUNT.test(figure)) return Number(figure) ? sum.some : sum.none
  if (!days || !dayIn(figure)) return ''
  const ago = daysSince(figure, now)
  return ago < 0 ? '' : optionFor(days, ago)
}
