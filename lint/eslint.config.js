/** Plain mistakes, and syntax that the oldest browsers cannot read; what they cannot call is for newer_calls.js, names for tsc. */

import js from '@eslint/js'
import newer from 'eslint-plugin-es-x'

const CLASSIC = ['docs/assets/embed.js', 'docs/assets/search/*.js']

export default [
  js.configs.recommended,
  { rules: { 'no-undef': 'off', 'no-var': 'error', 'prefer-const': 'error', eqeqeq: 'error' } },
  {
    files: ['docs/assets/**/*.js'],
    ...newer.configs['flat/restrict-to-es2020'],
  },
  {
    files: ['docs/assets/**/*.js'],
    rules: { 'es-x/no-regexp-lookbehind-assertions': 'error', 'no-implied-eval': 'error', 'no-eval': 'error' },
  },
  { files: CLASSIC, languageOptions: { sourceType: 'script' } },
]
