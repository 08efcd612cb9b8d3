/** How replies are copied: in the format and with the greeting and sign-off that the agent has chosen. */

import { copyText } from '../shared/copy.js'
import { element } from '../shared/element.js'
import { choice, chosenLast } from './choice.js'
import { FORMATS, letter } from './compose.js'
import { copyFormatted } from './formatted.js'
import { FrameEditor } from './frame.js'

const FORMAT = 'desk-format'

export class Copier {
  /** @param {Record<string, string>} words @param {string[]} languages of the replies @param {string} own the page's @param {string} language chosen */
  constructor(words, languages, own, language) {
    this.format = chosenLast(FORMAT, FORMATS, FORMATS[0])
    this.editor = new FrameEditor(words, languages, own)
    this.editor.show(language)
    const formats = FORMATS.map((each) => /** @type {[typeof each, string]} */ ([each, words[`format_${each}`]]))
    const $format = choice(FORMAT, words.format, formats, this.format, (format) => { this.format = format })
    this.$root = element('details.desk-frame', {}, element('summary', {}, words.frame), this.editor.$note, this.editor.$blanks, $format, ...this.editor.$fields)
    this.$root.open = Boolean(this.editor.text) || this.format !== FORMATS[0]
  }

  /** Whether a blank is to be filled first: it then has the focus. */
  asks() {
    if (this.editor.left.length) this.$root.open = true
    return this.editor.asks()
  }

  /** @param {import('./compose.js').Said} said @returns {Promise<boolean>} whether it worked */
  copy(said) {
    const text = letter(said, this.editor.frame, this.format)
    return this.format === 'html' ? copyFormatted(text) : copyText(text)
  }
}
