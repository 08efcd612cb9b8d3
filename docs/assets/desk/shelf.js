/** What the agent wants at hand: pinned replies, and those copied last. The browser keeps them. No DOM. */

import { keep, recallList } from '../shared/stored.js'

const PINS = 'desk-pins'
const RECENT = 'desk-recent'
const AT_HAND = 5

export class Shelf {
  constructor() {
    this.pins = recallList(PINS)
    this.recent = recallList(RECENT)
  }

  /** The keys of all of them, pinned ones first. */
  get first() {
    return [...this.pins, ...this.recent]
  }

  /** @param {string} key @param {boolean} isPinned from now on */
  pin(key, isPinned) {
    const others = recallList(PINS).filter((each) => each !== key) // another tab may have pinned some
    this.pins = isPinned ? [...others, key] : others
    keep(PINS, this.pins)
  }

  /** @param {string} key */
  use(key) {
    this.recent = [key, ...recallList(RECENT).filter((each) => each !== key)].slice(0, AT_HAND)
    keep(RECENT, this.recent)
  }
}
