/** Work that nobody waits for yet. */

const PIECE = 8

/** Takes its steps in pieces of a few milliseconds, so that keys and taps are answered between them. @param {Iterator<unknown>} work */
export function doInPauses(work) {
  const end = performance.now() + PIECE
  while (performance.now() < end) if (work.next().done) return
  setTimeout(() => doInPauses(work))
}
