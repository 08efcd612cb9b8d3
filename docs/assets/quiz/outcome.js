/** An outcome's elements. */

import { copyText, element, linker } from './element.mjs'
import { checklist } from '../checklist.mjs'
import { nearest, notesFor } from './walk.mjs'

const NEAREST = 5

/**
 * @param {Object} tree as in tree.json
 * @param {{node: string, steps: import('./walk.mjs').Step[]}} walk
 * @returns {Node[]}
 */
export function outcomeParts(tree, { node, steps }) {
  const { words } = tree
  const outcome = tree.outcomes[node]
  const link = () => location.href.replace('/embed/', '/quiz/')
  const numbers = new Map()
  const linked = linker(tree.terms)
  const line = ({ text, facts }) => [...linked(text), ...badges(tree, numbers, facts)]
  const list = (tag, key, statements) =>
    statements.length
      ? [
          heading(key),
          element(tag, {}, ...statements.map((each) => element('li', {}, ...line(each)))),
        ]
      : []
  const heading = (key) => element('h3', { id: key }, words[key])
  const ticked = (key) => {
    const [$heading, $list] = list('ol', key, outcome[key])
    const $div = element('div.checklist', {}, $list)
    checklist($div, words.checklist, `outcomes/${node}/${key}`)
    return [$heading, $div]
  }
  const money = ([key, each]) => [element('dt', {}, words[key]), element('dd', {}, ...line(each))]
  return [
    element('p.quiz-progress', {}, words.result),
    element('h2', { tabindex: '-1' }, outcome.title),
    element(`p.verdict.verdict-${outcome.verdict}`, {}, words.verdicts[outcome.verdict]),
    element('p.lead', {}, ...line({ text: outcome.summary, facts: outcome.facts })),
    element('p.quiz-jump', {}, ...['money', 'before', 'steps', 'after'].map((key) => element('a', { href: `#${key}` }, words[key]))),
    ...(outcome.weak ? [element('p.weak', {}, words.console_decides)] : []),
    ...list('ul', 'notes', notesFor(outcome.notes, steps)),
    heading('money'),
    element('dl', {}, ...Object.entries(outcome.money).flatMap(money)),
    ...ticked('before'),
    ...ticked('steps'),
    ...ticked('after'),
    ...changes(tree, steps),
    element('h3', {}, words.related),
    element('ul.quiz-related', {}, ...outcome.faq.map((id) => element('li', {}, element('a', { href: `../faq/${id}/` }, tree.faq[id])))),
    element(
      'details.hint.quiz-sources',
      {},
      element('summary', {}, `${words.sources} (${numbers.size})`),
      element('ol.sources', {}, ...[...numbers.keys()].map((id) => source(tree, id))),
    ),
    element('p.last-word', {}, words.console_last),
    element(
      'p.quiz-share',
      { 'aria-live': 'polite' },
      copyButton(words.copy_reply, words, () => `${outcome.reply}\n${link()}`),
      copyButton(words.copy_link, words, link),
      ...(navigator.share ? [button(words.share, () => navigator.share({ title: outcome.title, url: link() }))] : []),
      button(words.print, () => window.print()),
      element('a', { href: `../outcomes/${node}/` }, words.full_page),
    ),
  ]
}

function badges(tree, numbers, facts) {
  let last
  return facts.flatMap((id) => {
    if (!numbers.has(id)) numbers.set(id, numbers.size + 1)
    const { grade, text } = tree.facts[id]
    const label = `${grade === last ? '' : tree.words.grades[grade]} ${numbers.get(id)}`
    last = grade
    return [' ', element(`a.grade.grade-${grade}`, { href: `../facts/${id}/`, title: text }, label)]
  })
}

function source(tree, id) {
  const { words } = tree
  const { text, grade, conflict } = tree.facts[id]
  const badge = element(`a.grade.grade-${grade}`, { href: `../facts/${id}/` }, words.grades[grade])
  const note = conflict ? [element('br'), element('span.conflict', {}, `${words.conflict}${words.colon}${conflict}`)] : []
  return element('li', {}, `${text} `, badge, ...note)
}

function changes(tree, steps) {
  const { words, questions, outcomes } = tree
  const rows = nearest(tree, steps).slice(0, NEAREST).map(({ question, option, end, address }) => {
    const { text } = questions[question].options.find(({ id }) => id === option)
    const asked = `${questions[question].text} ${words.quote_open}${text}${words.quote_close} → `
    return element('li', {}, asked, element('a', { href: address }, outcomes[end]?.title ?? questions[end].text))
  })
  return rows.length ? [element('h3', {}, words.nearest), element('ul.quiz-nearest', {}, ...rows)] : []
}

function button(text, act) {
  const $button = element('button.md-button', { type: 'button' }, text)
  $button.addEventListener('click', () => Promise.resolve(act()).catch(() => {}))
  return $button
}

function copyButton(text, words, content) {
  const $button = button(text, async () => {
    $button.textContent = (await copyText(content())) ? words.copied : words.copy_failed
    setTimeout(() => ($button.textContent = text), 3000)
  })
  return $button
}
