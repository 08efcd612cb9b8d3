/**
 * WordPress shows the frame of a site that it does not know without its origin and without new tabs, and hides it until it says its
 * height: wp-includes/js/wp-embed.js. The secret by which it knows the frame comes in the address, where it is no walk.
 */

const SECRET = /^#\?secret=([a-zA-Z\d]+)$/

export class WordPress {
  constructor() {
    const [, secret = ''] = SECRET.exec(location.hash) || []
    this.secret = secret
    if (secret) history.replaceState(history.state, '', location.pathname + location.search)
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
