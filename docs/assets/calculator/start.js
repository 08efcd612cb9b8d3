/** Starts the calculators that stand on the page, at the sum that the address names; the address follows the choice, and so does the other language. */

import { find, findAll } from '../shared/element.js'
import { Calculator } from './calculator.js'

const [, named = ''] = /^#sum=([\w-]+)$/.exec(location.hash) || []

for (const $form of findAll(document, 'form.calculator', HTMLFormElement)) {
  if (new Calculator($form).choose(named)) $form.scrollIntoView()
  const $rule = find($form, '[name=rule]', HTMLSelectElement)
  $rule.addEventListener('change', () => history.replaceState(history.state, '', `#sum=${$rule.value}`))
}
