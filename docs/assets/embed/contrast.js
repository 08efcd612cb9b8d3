/** Whether a colour can be read, by WCAG 2.2, and what it takes. No DOM. */

const COLOUR = /^#([\da-f]{3}|[\da-f]{6})$/i
const ENOUGH = 4.5 // 1.4.3, for text of any size
const STEPS = 50

/** @param {string} text */
export function isColour(text) {
  return COLOUR.test(text)
}

/**
 * The colour itself where it can be read on all grounds, or the nearest to it on the way to black or white.
 * @param {string} colour @param {string[]} grounds
 */
export function readable(colour, grounds) {
  /** @param {string} text */
  const least = (text) => Math.min(...grounds.map((ground) => contrast(text, ground)))
  const end = least('#000') > least('#fff') ? 0 : 255
  const parts = channels(colour)
  for (let step = 0; step < STEPS; step++) {
    const tried = hex(parts.map((part) => Math.round(part + ((end - part) * step) / STEPS)))
    if (least(tried) >= ENOUGH) return tried
  }
  return hex([end, end, end])
}

/** @param {string} one @param {string} other */
export function contrast(one, other) {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

/** @param {string} colour */
function luminance(colour) {
  const [red, green, blue] = channels(colour).map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** @param {string} colour */
function channels(colour) {
  const digits = colour.slice(1).replace(/^(.)(.)(.)$/, '$1$1$2$2$3$3')
  return [0, 2, 4].map((at) => parseInt(digits.slice(at, at + 2), 16))
}

/** @param {number[]} parts */
function hex(parts) {
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`
}
