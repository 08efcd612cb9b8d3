/** Starts the calculators that stand on the page. */

import { Calculator } from './calculator.mjs'

for (const $form of document.querySelectorAll('form.calculator')) new Calculator($form)
