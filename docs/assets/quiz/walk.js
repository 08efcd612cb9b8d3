/**
 * The rules of the quiz: follows the picks in an address through the tree. Knows no page.
 *
 * @typedef {{id: string, text: string, goto: string}} Option
 * @typedef {{question: string, option: string, figure?: string, answered?: string}} Step `figure` is what the reader worked out there,
 *   `answered` the day on which it was answered, where the answer counts from then
 * @typedef {{start: string, questions: Record<string, {options: Option[]}>}} Tree
 * @typedef {{steps: Step[], end: string, node: string, index: number, stale: boolean, picks: Step[], figure: string}} Walk
 */

import { owns } from '../shared/data.js'
import { dayIn, figureIn } from './figures.js'

/** The one key of an address that is no question: the answered question that the reader wants to change. */
const EDIT = '_at'

/** After a node's id in an address: the reader's figure for it. Ids have no dot. */
const FIGURE = '.figure'

/** After a question's id in an address: the day on which it was answered. */
const ANSWERED = '.answered'

/**
 * Where the picks lead: the steps that hold, the node they end at, the node to show, and whether the address holds
 * picks that no longer fit; `picks` are the steps and those that wait, because a later question may ask for them;
 * `figure` is the reader's for the node to show.
 *
 * @param {Tree} tree
 * @param {string} hash the address's fragment, e.g. `#site=china&billing=subscription`
 * @returns {Walk}
 */
export function walk(tree, hash) {
  const given = new URLSearchParams(readable(hash))
  const { steps, end } = follow(tree, given)
  const unasked = [...given]
    .map(([question, option]) => step(given, question, option))
    .filter((pick) => isPick(pick) && !steps.some(({ question }) => question === pick.question))
  const later = unasked.length ? nodesAfter(tree, end) : new Set()
  const waiting = unasked.filter(({ question }) => later.has(question))
  const edited = steps.findIndex(({ question }) => question === given.get(EDIT))
  const index = edited < 0 ? steps.length : edited
  const node = edited < 0 ? end : steps[edited].question
  const figure = figureIn(given.get(node + FIGURE))
  return { steps, end, node, index, stale: unasked.length > waiting.length, picks: [...steps, ...waiting], figure }
}

const LONGEST = 4000 // characters of an address that may be a walk; what is longer is none of ours

/** Mail and chat programs write `&` and `=` their own way, and take the mark after an address for its end. @param {string} hash */
function readable(hash) {
  const plain = hash.slice(1, LONGEST).replace(/%26|&amp;/gi, '&').replace(/%3d/gi, '=')
  return plain.replace(/(%[EF][\dA-F](%[89AB][\dA-F])+|[).,;，。；）])+$/i, '')
}

/**
 * The steps that hold, and the node that they end at.
 * @param {Tree} tree @param {{get: (question: string) => ?string | undefined}} given
 */
export function follow(tree, given) {
  /** @type {Step[]} */
  const steps = []
  let end = tree.start
  while (owns(tree.questions, end)) {
    const option = tree.questions[end].options.find(({ id }) => id === given.get(end))
    if (!option) break
    steps.push(step(given, end, option.id))
    end = option.goto
  }
  return { steps, end }
}

/** @param {Parameters<typeof follow>[1]} given @param {string} question @param {string} option @returns {Step} */
function step(given, question, option) {
  const figure = figureIn(given.get(question + FIGURE))
  const answered = dayIn(given.get(question + ANSWERED) || '')
  return { question, option, ...(figure ? { figure } : {}), ...(answered ? { answered } : {}) }
}

/** Whether it can be an answer: question ids are kebab-case, `utm_source` is none. @param {Step} pick */
function isPick({ question, option }) {
  return option !== '' && /^[a-z\d-]+$/.test(question)
}

/** The nodes that may come after a node. @param {Tree} tree @param {string} node */
function nodesAfter(tree, node) {
  /** @type {Set<string>} */
  const found = new Set()
  const open = [node]
  for (const id of open) {
    for (const { goto } of owns(tree.questions, id) ? tree.questions[id].options : []) {
      if (!found.has(goto)) open.push(goto)
      found.add(goto)
    }
  }
  return found
}

/** @param {Step} step @returns {[string, string][]} */
function pairs({ question, option, figure = '', answered = '' }) {
  /** @type {[string, string][]} */
  const all = [[question, option], [question + FIGURE, figure], [question + ANSWERED, answered]]
  return all.filter(([, value]) => value)
}

/** The address of a walk. @param {Step[]} steps */
export function address(steps) {
  return `#${new URLSearchParams(steps.flatMap(pairs))}`
}

/** The address at which an answered question can be changed. @param {Step[]} steps @param {string} question */
export function edit(steps, question) {
  return `${address(steps)}&${EDIT}=${question}`
}

/**
 * The address after a pick: later picks stay as long as they are asked, or may be after a question in between.
 * @param {Tree} tree @param {Step[]} steps @param {string} question @param {string} option @param {string} [figure]
 */
export function pick(tree, steps, question, option, figure) {
  const kept = steps.filter((step) => step.question !== question)
  return address(walk(tree, address([...kept, { question, option, figure }])).picks)
}

/** An address with a node's figure, or without it. @param {string} hash @param {string} node @param {string} figure '' for none */
export function withFigure(hash, node, figure) {
  const given = new URLSearchParams(readable(hash))
  given.delete(node + FIGURE)
  if (figure) given.append(node + FIGURE, figure)
  return `#${given}`
}
