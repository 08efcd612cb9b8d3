/** Brings the outcomes as they are needed: the tree comes with their titles only, and with the places that questions name. */

import { load, owns } from '../shared/data.js'

export class Outcomes {
  /** @param {import('tree').QuizTree} tree @param {string} folder where its parts are */
  constructor(tree, folder) {
    this.tree = tree
    this.folder = folder
    /** @type {Map<string, Promise<void>>} */
    this.coming = new Map()
  }

  /** Whether a node can be shown. @param {string} node */
  has(node) {
    return owns(this.tree.outcomes, node) && owns(this.tree.outcomes[node], 'sections')
  }

  /** @param {string} node @returns {Promise<void>} fails when it cannot be fetched */
  bring(node) {
    const coming = this.coming.get(node) || this.fetch(node)
    this.coming.set(node, coming)
    return coming
  }

  /** @param {string} node */
  async fetch(node) {
    try {
      const { outcome, facts, sources, places } = await load(`${this.folder}outcomes/${node}.json`)
      Object.assign(this.tree.facts, facts)
      Object.assign(this.tree.sources, sources)
      Object.assign(this.tree.places, places)
      this.tree.outcomes[node] = outcome
    } catch (error) {
      this.coming.delete(node)
      throw error
    }
  }

  /** At a last question, brings what its answers lead to, one after another; what fails is tried again when it is needed. @param {string} question */
  async foresee(question) {
    const { most, options } = this.tree.questions[question]
    if (most > 1) return
    for (const { goto } of options) if (!this.has(goto)) await this.bring(goto).catch(() => {})
  }
}
