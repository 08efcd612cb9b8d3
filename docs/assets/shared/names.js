/**
 * What entries count more for because their headings and tags tell what was typed. No DOM.
 *
 * A heading counts the more, the less else it tells, unless many have it or it denies it (还没扣款 is not 扣款); a tag counts the
 * more, the fewer of its site have it. A tag in full may be a question as people ask it.
 *
 * @typedef {{headings: string[], tags: string[], asked: string[], site?: string}} Names each as one word; `asked`: tags with words that tell nothing
 * @typedef {{words: string[], asked: string}} Typed words that mean the same, and all that was typed, each as one word
 */

const NAMED = 0.6
const TAGGED = 0.55
const ASKED = 0.3
const PART_OF_TAG = 0.1
const COMMON = 0.05
const DENYING = '没未不'

/** @param {Names[]} names @param {Typed} typed @param {(at: number) => boolean} isLet @returns {number[]} of those that are let through */
export function bonuses(names, { words, asked }, isLet) {
  const shares = names.map(({ headings }, at) => (isLet(at) ? largest(headings, words) : 0))
  const rarity = Math.max(0, 1 - shares.filter(Boolean).length / names.length / COMMON)
  const tagged = names.filter(({ tags }, at) => isLet(at) && isIn(tags, words))
  const isQuestion = !words.includes(asked)
  return names.map((each, at) => {
    const inHeading = shares[at] === 1 ? NAMED : shares[at] && (rarity * NAMED * (1 + shares[at])) / 2
    const isWhole = each.asked.includes(asked)
    const inTag = isIn(each.tags, words) ? TAGGED / tagged.filter((other) => other.site === each.site && (!isWhole || other.asked.includes(asked))).length : rarity && largest(each.tags, words) && PART_OF_TAG * rarity
    return inHeading + inTag + (isQuestion && isWhole ? ASKED : 0)
  })
}

/** Whether some entry tells one of them. @param {Names[]} names @param {string[]} words */
export function isNamed(names, words) {
  return names.some(({ headings, tags }) => largest(headings, words) || isIn(tags, words))
}

/** @param {string[]} tags @param {string[]} words */
function isIn(tags, words) {
  return words.some((word) => tags.includes(word))
}

/** The largest part that one of the words is of one of the names. @param {string[]} names @param {string[]} words */
function largest(names, words) {
  let share = 0
  for (const name of names) for (const word of words) if (tells(name, word)) share = Math.max(share, word.length / name.length)
  return share
}

/** @param {string} name @param {string} word */
function tells(name, word) {
  const at = name.indexOf(word)
  return at === 0 || (at > 0 && !DENYING.includes(name[at - 1]))
}
