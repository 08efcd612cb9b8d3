/**
 * The rules of the quiz: follows the picks in an address through the tree. Knows no page.
 *
 * @typedef {{id: string, text: string, goto: string}} Option
 * @typedef {{question: string, option: string}} Step
 * @typedef {{start: string, questions: Object<string, {options: Option[]}>, outcomes: Object<string, object>}} Tree
 */

/** The one key of an address that is no question: the answered question that the reader wants to change. */
const EDIT = '_at'

/**
 * Where the picks lead: the steps that hold, the node they end at, the node to show, and whether the address holds
 * picks that no longer fit; `picks` are the steps and those that wait, because a later question may ask for them.
 *
 * @param {Tree} tree
 * @param {string} hash the address's fragment, e.g. `#site=china&billing=subscription`
 * @returns {{steps: Step[], end: string, node: string, index: number, stale: boolean, picks: Step[]}}
 */
export function walk(tree, hash) {
  // Mail and chat programs write `&` and `=` their own way, and take the mark after an address for its end.
  const plain = hash.slice(1).replace(/%26|&amp;/gi, '&').replace(/%3d/gi, '=').replace(/(%[EF][\dA-F](%[89AB][\dA-F])+|[).,;，。；）])+$/i, '')
  const given = new URLSearchParams(plain)
  const steps = []
  let end = tree.start
  while (Object.hasOwn(tree.questions, end)) {
    const option = tree.questions[end].options.find(({ id }) => id === given.get(end))
    if (!option) break
    steps.push({ question: end, option: option.id })
    end = option.goto
  }
  const edited = steps.findIndex(({ question }) => question === given.get(EDIT))
  // Question ids are kebab-case: `utm_source` is none.
  const unasked = [...given]
    .map(([question, option]) => ({ question, option }))
    .filter(({ question, option }) => option && /^[a-z\d-]+$/.test(question) && !steps.some((step) => step.question === question))
  const later = unasked.length ? after(tree, end) : null
  const waiting = unasked.filter(({ question }) => later.has(question))
  const index = edited < 0 ? steps.length : edited
  const node = edited < 0 ? end : steps[edited].question
  return { steps, end, node, index, stale: unasked.length > waiting.length, picks: [...steps, ...waiting] }
}

/** The nodes that may come after a node. @param {Tree} tree @param {string} node @returns {Set<string>} */
function after(tree, node) {
  const found = new Set()
  const open = [node]
  while (open.length) {
    const id = open.pop()
    for (const { goto } of Object.hasOwn(tree.questions, id) ? tree.questions[id].options : []) {
      if (!found.has(goto)) open.push(goto)
      found.add(goto)
    }
  }
  return found
}

/** The address of a walk. @param {Step[]} steps */
export function address(steps) {
  return `#${new URLSearchParams(steps.map(({ question, option }) => [question, option]))}`
}

/**
 * The address after a pick: later picks stay as long as they are asked, or may be after a question in between.
 * @param {Tree} tree @param {Step[]} steps @param {string} question @param {string} option
 */
export function pick(tree, steps, question, option) {
  const kept = steps.filter((step) => step.question !== question)
  return address(walk(tree, address([...kept, { question, option }])).picks)
}

/** The address at which an answered question can be changed. @param {Step[]} steps @param {string} question */
export function edit(steps, question) {
  return `${address(steps)}&${EDIT}=${question}`
}

/** The notes that hold for these picks. @param {{when: Object<string, string>}[]} notes @param {Step[]} steps */
export function notesFor(notes, steps) {
  const picked = (question, option) => steps.some((step) => step.question === question && step.option === option)
  return notes.filter(({ when }) => Object.entries(when).every(([question, option]) => picked(question, option)))
}

/**
 * The other outcomes that one changed answer leads to, or the question it raises, the latest answer first.
 *
 * @param {Tree} tree
 * @param {Step[]} steps a whole walk
 * @returns {{question: string, option: string, end: string, address: string}[]}
 */
export function nearest(tree, steps) {
  const found = new Map([[walk(tree, address(steps)).end, null]])
  for (const { question } of [...steps].reverse()) {
    for (const { id } of tree.questions[question].options) {
      const to = pick(tree, steps, question, id)
      const { end } = walk(tree, to)
      if (id !== 'unsure' && !found.has(end)) found.set(end, { question, option: id, end, address: to })
    }
  }
  return [...found.values()].slice(1)
}
