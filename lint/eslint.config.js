/** Plain mistakes, and syntax that the oldest browsers cannot read; what they cannot call is for newer_calls.js, names for tsc. */

import js from '@eslint/js'
import newer from 'eslint-plugin-es-x'

const PUBLISHED = ['docs/assets/**/*.js', 'lint/too_new/*.js']
const CLASSIC = ['docs/assets/embed.js']
const OLD = ['docs/assets/quiz/old.js']

export default [
  js.configs.recommended,
  { rules: { 'no-undef': 'off', 'no-var': 'error', 'prefer-const': 'error', eqeqeq: 'error' } },
  { files: PUBLISHED, ...newer.configs['flat/restrict-to-es2020'] },
  { files: PUBLISHED, rules: { 'es-x/no-regexp-lookbehind-assertions': 'error' } },
  { files: [...CLASSIC, ...OLD], languageOptions: { sourceType: 'script' } },
  { files: OLD, ...newer.configs['flat/restrict-to-es5'] },
  { files: OLD, rules: { 'no-var': 'off' } },
]
