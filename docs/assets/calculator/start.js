/** Starts the calculators that stand on the page. */

import { findAll } from '../shared/element.js'
import { Calculator } from './calculator.js'

for (const $form of findAll(document, 'form.calculator', HTMLFormElement)) new Calculator($form)
