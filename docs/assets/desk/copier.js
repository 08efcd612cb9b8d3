/** How replies are copied: in the format and with the greeting and sign-off that the agent has chosen. */

import { copyText } from '../shared/copy.js'
import { element } from '../shared/element.js'
import { choice, chosenLast } from './choice.js'
import { FORMATS, letter } from './compose.js'
import { FrameEditor } from './frame.js'

const FORMAT = 'desk-format'

export class Copier {
  /** @param {Record<string, string>} words */
  constructor(words) {
    this.format = chosenLast(FORMAT, FORMATS, FORMATS[0])
    this.editor = new FrameEditor(words)
    const formats = FORMATS.map((each) => /** @type {[typeof each, string]} */ ([each, words[`format_${each}`]]))
    const $format = choice(FORMAT, words.format, formats, this.format, (format) => { this.format = format })
    this.$root = element('details.desk-frame', {}, element('summary', {}, words.frame), $format, ...this.editor.$fields)
    this.$root.open = Boolean(this.editor.text) || this.format !== FORMATS[0]
  }

  /** @param {import('./compose.js').Said} said @returns {Promise<boolean>} whether it worked */
  copy(said) {
    const text = letter(said, this.editor.frame, this.format)
    return copyText(text, this.format === 'html' ? text : '')
  }
}
