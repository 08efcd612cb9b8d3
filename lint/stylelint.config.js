/** Colours stand in one file; what is misspelt, empty or said twice is an error. */

/** What older browsers may leave out: nothing moves or goes without it. */
const HARMLESS = [
  '@page',
  'accent-color',
  'cursor',
  'forced-color-adjust',
  'forced-colors',
  'scroll-behavior',
  'scroll-margin-bottom',
  'scroll-margin-top',
  'scroll-padding-top',
  'text-decoration-thickness',
  'text-underline-offset',
  'text-wrap',
]

export default {
  plugins: ['./newer_styles.js'],
  rules: {
    'guide/newer-styles': [true, { harmless: HARMLESS }],
    'block-no-empty': true,
    'color-named': 'never',
    'color-no-hex': true,
    'declaration-block-no-duplicate-properties': true,
    'declaration-block-no-shorthand-property-overrides': true,
    'declaration-property-value-no-unknown': true,
    'function-disallowed-list': ['/^rgb/', '/^hsl/', 'hwb', 'lab', 'lch', 'oklab', 'oklch', 'color'],
    'media-feature-name-no-unknown': true,
    'no-duplicate-selectors': true,
    'property-no-unknown': true,
    'selector-pseudo-class-no-unknown': true,
    'selector-pseudo-element-no-unknown': true,
    'unit-no-unknown': true,
  },
}
