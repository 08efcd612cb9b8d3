/**
 * The replies: what each is found by, and what is copied, which stands in a file for each language.
 *
 * @typedef {import('./filter.js').Reply} Reply
 * @typedef {{reply: string, places: import('./compose.js').Link[]}} Said
 */

import { load } from '../shared/data.js'

export class Replies {
  /** @param {string} folder where the files are */
  constructor(folder) {
    this.folder = folder
    /** @type {Promise<Reply[]>} */
    this.rows = load(fileOf(folder, 'rows'))
    /** @type {Record<string, Promise<void>>} */
    this.coming = {}
  }

  /** Loads the texts in a language, once; fails where they cannot be had, and may be asked again. @param {string} language */
  load(language) {
    this.coming[language] = this.coming[language] || this.add(language).catch((error) => {
      delete this.coming[language]
      throw error
    })
    return this.coming[language]
  }

  /** @param {string} language */
  async add(language) {
    /** @type {[Reply[], Said[]]} */
    const [rows, texts] = await Promise.all([this.rows, load(fileOf(this.folder, language))])
    rows.forEach((row, at) => {
      row.reply = { ...row.reply, [language]: texts[at].reply }
      row.places = { ...row.places, [language]: texts[at].places }
    })
  }
}

/** @param {string} folder @param {string} name */
export function fileOf(folder, name) {
  return `${folder}${name}.json`
}
