/**
 * Days and deadlines, counted where the rules count them: so many hours ahead of Greenwich. No DOM.
 * A day is written YYYY-MM-DD, a moment YYYY-MM-DDThh:mm, both by the clock there.
 */

const HOUR = 3600000
const DAY = 24 * HOUR

/** Days by which counting may differ: from which moment, and whether the first day is one. */
const CAREFUL = 2

/** The moment it is there. @param {string} offset hours @param {number} [now] */
export function clock(offset, now = Date.now()) {
  return text(now + Number(offset) * HOUR)
}

/** The day it is there. @param {string} offset hours */
export function today(offset) {
  return clock(offset).slice(0, 10)
}

/** Days from one day to another; not a number where one is missing. @param {string} day @param {string} moment or a day */
export function daysSince(day, moment) {
  return Math.round((Date.parse(moment.slice(0, 10)) - Date.parse(day)) / DAY)
}

/** The option for so many days: the limit and the day before it are too close to call. @param {import('tree').QuizDays} rule @param {number} days */
export function optionFor({ limit, within, edge, over }, days) {
  if (days > limit) return over
  return days >= limit - 1 ? edge : within
}

/**
 * When something ends: after a moment to the minute; after a day by the most generous counting, and by the most careful.
 * @param {string} date a day or a moment
 * @param {{days?: number, hours?: number}} length
 */
export function endOf(date, { days = 0, hours = 0 }) {
  const last = time(date) + days * DAY + hours * HOUR
  return { last: text(last).slice(0, date.length), safe: text(last - CAREFUL * DAY).slice(0, date.length) }
}

/** A moment there as the moment in Greenwich. @param {string} moment @param {string} offset hours */
export function inGreenwich(moment, offset) {
  return text(time(moment) - Number(offset) * HOUR)
}

/** Where Chinese sets figures apart from words, which browsers do not. */
const BESIDE_FIGURES = /(\d)(?=[年月日])|([年月])(?=\d)/g

/** A day or a moment in words, with its year where that is another than now. @param {string} date @param {string} language @param {string} now */
export function inWords(date, language, now) {
  const at = new Date(time(date))
  /** @type {Intl.DateTimeFormatOptions} */
  const year = date.slice(0, 4) === now.slice(0, 4) ? {} : { year: 'numeric' }
  const day = at.toLocaleDateString(language, { timeZone: 'UTC', month: 'long', day: 'numeric', ...year }).replace(BESIDE_FIGURES, '$1$2 ')
  return date.includes('T') ? `${day} ${date.slice(11)}` : day
}

/** @param {string} date */
function time(date) {
  return Date.parse(date.includes('T') ? `${date}Z` : date)
}

/** @param {number} at */
function text(at) {
  return new Date(at).toISOString().slice(0, 16)
}
