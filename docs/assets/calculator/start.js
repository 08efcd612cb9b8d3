/** Starts the calculators that stand on the page, at the sum that the address names; the address follows the choice, and so does the other language. */

import { find, findAll } from '../shared/element.js'
import { replaceEntry } from '../shared/entry.js'
import { Calculator } from './calculator.js'

const [, named = ''] = /^#sum=([\w-]+)$/.exec(location.hash) || []

for (const $form of findAll(document, 'form.calculator', HTMLFormElement)) {
  const $rule = find($form, '[name=rule]', HTMLSelectElement)
  const isNamed = Array.from($rule.options).some(({ value }) => value === named)
  if (isNamed) $rule.value = named
  new Calculator($form)
  if (isNamed) $form.scrollIntoView()
  $rule.addEventListener('change', () => replaceEntry({}, `#sum=${$rule.value}`))
}
