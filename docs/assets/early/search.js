/**
 * The theme starts its search's worker on every page. It gets one that comes only when something is sought.
 *
 * @typedef {{type: number | string, data?: unknown}} Message
 */

/** What the theme waits for before it asks. */
const READY = 1

export function delaySearch() {
  const { Worker } = window
  /** @param {string} address */
  const Late = function (address) {
    return late(() => new Worker(address))
  }
  Object.assign(window, { Worker: Late })
}

/** @param {() => Worker} start */
function late(start) {
  const worker = new EventTarget()
  /** @type {Worker | undefined} */
  let real
  /** @param {Message} data */
  const hand = (data) => worker.dispatchEvent(new MessageEvent('message', { data }))
  const begin = () => {
    const begun = start()
    begun.onmessage = ({ data }) => (data.type === 'missing' ? miss() : hand(data))
    begun.onerror = miss
    return begun
  }
  setTimeout(() => hand({ type: READY }))
  return Object.assign(worker, {
    /** @param {Message} message */
    postMessage(message) {
      if (!real && !message.data) return
      real = real || begin()
      real.postMessage(message)
    },
  })
}

function miss() {
  window.dispatchEvent(new Event('missing'))
}
