/** Starts the calculators that stand on the page, at the sum that the address names. */

import { findAll } from '../shared/element.js'
import { Calculator } from './calculator.js'

for (const $form of findAll(document, 'form.calculator', HTMLFormElement)) {
  if (new Calculator($form).choose(location.hash.slice(1))) location.replace('#calculator') // from its examples to the form
}
