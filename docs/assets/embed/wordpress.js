/**
 * WordPress shows the frame of a site that it does not know without its origin and without new tabs, and hides it until it says its
 * height: wp-includes/js/wp-embed.js. The secret by which it knows the frame comes where the walk stands, and moves to the query.
 */

import { replaceEntry } from '../shared/entry.js'

const SECRET = /^#\?secret=([a-zA-Z\d]+)$/

export class WordPress {
  /** @param {URLSearchParams} options what the address asks for */
  constructor(options) {
    const [, secret = ''] = SECRET.exec(location.hash) || []
    if (secret) {
      options.set('secret', secret)
      replaceEntry({}, `?${options}`)
    }
    this.secret = options.get('secret') || ''
  }

  /** @param {number} height */
  tellHeight(height) {
    this.tell('height', height)
  }

  /** Has WordPress itself open a page of the guide, for the frame may not. @param {string} url @returns {boolean} whether it was asked to */
  follow(url) {
    return this.tell('link', url)
  }

  /** The frame may have been there before what listens to it. @param {() => void} tellHeight */
  whenAsked(tellHeight) {
    window.addEventListener('message', ({ source, data }) => {
      if (source === parent && data && data.message === 'ready' && data.secret === this.secret) tellHeight()
    })
  }

  /** @param {string} message @param {number | string} value */
  tell(message, value) {
    if (this.secret) parent.postMessage({ message, value, secret: this.secret }, '*')
    return this.secret !== ''
  }
}
