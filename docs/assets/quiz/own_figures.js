/**
 * What an outcome says on the reader's own figures: the sum, its deadlines as dates, and that their time is over.
 *
 * @typedef {import('tree').QuizTree} Tree
 * @typedef {import('./walk.js').Walk} Walk
 * @typedef {(line: import('tree').Line) => (Node | string)[]} Said
 */

import { calendarButton } from '../calendar/button.js'
import { element, fill, findAll } from '../shared/element.js'
import { replaceEntry } from '../shared/entry.js'
import { clock, daysSince, endOf, inGreenwich, inWords } from '../shared/dates.js'
import { published } from '../shared/published.js'
import { deadlinesFor, lastOver, PAYMENT } from './deadlines.js'
import { figureIn, optionBy, optionNow } from './figures.js'
import { pick, withFigure } from './walk.js'

/** @param {Tree} tree @param {Walk} walk @param {Said} said @param {(date: string) => HTMLElement[]} tell told each date that is given here */
export function figureParts(tree, walk, said, tell) {
  const parts = [...walk.steps.flatMap((step) => held(tree, step)), ...deadlines(tree, walk, said, tell)]
  return parts.length ? [element('div.quiz-figures', {}, ...parts)] : []
}

/** @param {string} text */
const sentence = (text) => element('span.quiz-figure', {}, text)

/** What a figure says as long as the answer agrees with it. @param {Tree} tree @param {import('./walk.js').Step} step */
function held({ questions, words, language }, { question, option, figure = '' }) {
  const now = clock(words.utc_offset)
  const { sum } = questions[question]
  const meant = optionBy(questions[question], figure, now)
  if (!meant || (sum ? meant : optionNow(questions[question], option, figure, now, false)) !== option) return []
  /** @param {string} text */
  const told = (text) => dated(text, figure, language, now)
  if (!sum) return [element('p', {}, sentence(told(words.figure_date)), ' ', element('span.screen-only', {}, told(words.days_ago)))]
  const text = words.figure_sum.replace('{n}', figure).replace('{currency}', sum.currency)
  return [element('p', {}, sentence(text), ' ', words.console_last)]
}

/** @param {string} text @param {string} day @param {string} language @param {string} now */
function dated(text, day, language, now) {
  return text.replace('{date}', inWords(day, language, now)).replace('{n}', String(daysSince(day, now)))
}

/** Where the reader's date, or the day of an answer without one, speaks against it by now: for which other one, or that its time is over. @param {Tree} tree @param {Walk} walk */
export function staleParts(tree, walk) {
  const { words, language } = tree
  const now = clock(words.utc_offset)
  const deadlines = deadlinesFor(tree, walk)
  const over = lastOver(deadlines, now)
  const other = otherAnswers(tree, walk, deadlines, now, over !== null)
  if (other.length || !deadlines) return other
  const { answered, label } = deadlines
  const text = over
    ? words[answered ? 'answered_over' : 'figure_over'].replace('{what}', over.text).replace('{last}', inWords(over.last, language, now))
    : answered && daysSince(answered, now) > 0 ? words.answered_check.replace('{since}', label) : ''
  return text ? [warning(over !== null, answered ? dated(text, answered, language, now) : text)] : []
}

/** @param {boolean} isOver whether the answer holds no longer @param {...(Node | string)} said */
const warning = (isOver, ...said) => element(isOver ? 'p.weak.quiz-stale.quiz-over' : 'p.weak.quiz-stale', { role: 'alert' }, ...said)

/** The other answer alone, for beside the date. @param {Tree['words']} words @param {HTMLElement[]} stale */
function instead({ figure_instead }, stale) {
  const [before, after] = figure_instead.split('{option}')
  const links = stale.flatMap(($told) => findAll($told, 'a', HTMLElement))
  return links.map(($link) => element('p.screen-only', {}, before, $link.cloneNode(true), after))
}

/** The options that the reader's dates speak for by now. @param {Tree} tree @param {Walk} walk @param {ReturnType<typeof deadlinesFor>} deadlines @param {string} now @param {boolean} isOver */
function otherAnswers(tree, { steps, picks }, deadlines, now, isOver) {
  const { questions, words, language } = tree
  return steps.flatMap((step) => {
    const { question, option, figure = deadlines ? deadlines.payment : '' } = step
    const day = figure || (deadlines && deadlines.step === step ? deadlines.answered : '')
    const { days, options } = questions[question]
    const meant = optionNow(questions[question], option, day, now, isOver)
    if (!meant || meant === option || (!figure && days && meant !== days.over)) return []
    const [before, after] = dated(figure ? words.figure_stale : words.answered_stale, day, language, now).split('{option}')
    const [{ text }] = options.filter(({ id }) => id === meant)
    const $link = element('a', { href: pick(tree, picks, question, meant, figure) }, text)
    return [warning(true, before, $link, after)]
  })
}

/** @param {Tree} tree @param {Walk} walk @param {Said} said @param {(date: string) => HTMLElement[]} tell */
function deadlines(tree, walk, said, tell) {
  const deadlines = deadlinesFor(tree, walk)
  if (!deadlines) return []
  const { words, language } = tree
  const { ends, since, label, asking, known, date, maybeToCome } = deadlines
  const now = clock(words.utc_offset)
  const $ends = element('div', { role: 'status' })
  const $instead = element('div')
  /** @param {string} date */
  const shown = (date) => [
    known ? '' : element('p.quiz-figure.quiz-since', {}, label + words.colon + inWords(date, language, now)),
    date > now ? element('p', {}, words.days_future) : '',
    date <= now || maybeToCome ? element('ul', {}, ...ends.map((ending) => row(tree, walk.node, since, ending, date, said))) : '',
  ]
  /** @param {string} date @param {string} [typed] */
  const show = (date, typed) => {
    fill($ends, ...(date ? shown(date) : [typed ? words.days_year : '']))
    fill($instead, ...instead(words, tell(date)))
  }
  show(date)
  if (known) return [$ends]
  /** @param {string} typed */
  const take = (typed) => {
    const date = figureIn(typed)
    replaceEntry({}, withFigure(location.hash, asking ? asking.question : walk.node, date))
    if (asking) takeAlong(asking, date)
    show(date, typed)
    $instead.scrollIntoView({ block: 'nearest' }) // a warning above the title may have moved it
  }
  return [ask(words, deadlines, take), $ends, $instead]
}

/** Where a question asks for the same date, every link with the answer to it has the date, too. @param {import('./walk.js').Step} step @param {string} date */
function takeAlong({ question, option }, date) {
  for (const $link of findAll(document, '#quiz a', HTMLAnchorElement)) {
    if (new URLSearchParams($link.hash.slice(1)).get(question) === option) $link.hash = withFigure($link.hash, question, date)
  }
}

/** @param {Tree['words']} words @param {NonNullable<ReturnType<typeof deadlinesFor>>} deadlines @param {(typed: string) => void} take */
function ask(words, { label, isMoment, date }, take) {
  const $date = element('input', { type: isMoment ? 'datetime-local' : 'date', id: 'quiz-date', value: date })
  $date.addEventListener('input', () => take($date.value))
  return element('p.screen-only', {}, words.deadline_ask, words.colon, element('label', { for: 'quiz-date' }, label), ' ', $date)
}

/** Only a time that counts from a payment leaves days to wait; what counts from anything else may be lost sooner. @param {Tree} tree @param {string} node @param {string} since @param {import('tree').QuizEnding} ending @param {string} date @param {Said} said */
function row({ words, language, outcomes }, node, since, ending, date, said) {
  const { last, safe } = endOf(date, ending)
  const now = clock(words.utc_offset).slice(0, date.length)
  /** @param {string} end */
  const told = (end) => inWords(end, language, now)
  const isMoment = date.includes('T')
  const kind = now > last ? 'over' : isMoment ? 'hours' : since !== PAYMENT ? (safe > now ? 'early' : 'soon') : now >= safe ? 'last_days' : 'days'
  const text = words[`deadline_${kind}`].replace('{last}', told(last)).replace('{safe}', told(safe))
  const title = `${ending.text}${words.colon}${text}`
  const $row = element('li', {}, sentence(title), ...said({ text: '', facts: ending.facts }))
  if (kind === 'over' || (!isMoment && now > safe)) return $row // nothing to put off to another day
  const start = isMoment ? inGreenwich(last, words.utc_offset) : safe
  const address = published(new URL(`../outcomes/${node}/`, location.href).href)
  const event = { id: `${start}-${node}@${location.host}`, start, title, address, text: `${outcomes[node].title}\n${words.console_last}` }
  $row.append(' ', calendarButton(words.calendar, event))
  return $row
}
