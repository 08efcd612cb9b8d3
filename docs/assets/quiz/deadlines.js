/**
 * An outcome's deadlines, counted from the reader's date. No DOM.
 *
 * @typedef {import('tree').QuizTree} Tree
 * @typedef {import('./walk.js').Walk} Walk
 */

import { endOf } from '../shared/dates.js'
import { dayIn } from './figures.js'
import { linesFor } from './told.js'

/** What the date picker of a question asks for. */
export const PAYMENT = 'payment'
const STOP = 'stop'

/**
 * Those that hold for these picks, all where there are none, or null; `known` is the date that a question was told, `date` that one
 * or the one given on the answer itself, `asking` the step whose question asks for the same date, `maybeToCome` whether it may be a coming one, `answered` the day of the `step` that says how long ago it was, where there is no date;
 * '' for none.
 * @param {Tree} tree @param {Walk} walk
 */
export function deadlinesFor({ outcomes, questions }, { node, steps, figure }) {
  const { deadlines } = outcomes[node]
  if (!deadlines) return null
  const ends = steps.length ? linesFor(deadlines.ends, steps) : deadlines.ends
  if (!ends.length) return null
  const isMoment = deadlines.ends.some(({ hours }) => hours)
  const asked = steps.filter(({ question }) => !isMoment && deadlines.since === PAYMENT && questions[question].days)
  const [asking] = asked
  const [step = null] = [...asked, ...steps.slice(-1)]
  const known = asked.map((step) => dayIn(step.figure)).find(Boolean) || ''
  const given = (isMoment ? figure.includes('T') && figure : dayIn(figure)) || ''
  const date = known || given
  const answered = (!date && step && step.answered) || ''
  const maybeToCome = deadlines.since === STOP
  return { ...deadlines, ends, isMoment, maybeToCome, asking, known, date, payment: deadlines.since === PAYMENT ? date : '', step, answered }
}

/**
 * Once all deadlines are over: the last of them, and when it was. Whoever gave no date answered on it or later; a stop may be still to come.
 * @param {ReturnType<typeof deadlinesFor>} deadlines @param {string} now
 */
export function lastOver(deadlines, now) {
  const date = deadlines ? deadlines.date || (deadlines.maybeToCome ? '' : deadlines.answered) : ''
  if (!deadlines || !date) return null
  const ended = deadlines.ends.map(({ text, ...length }) => ({ text, last: endOf(date, length).last }))
  const latest = ended.reduce((one, other) => (other.last > one.last ? other : one))
  return now.slice(0, date.length) > latest.last ? latest : null
}
