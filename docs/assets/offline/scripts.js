/** What stands in for `fetch` and `Worker` where only scripts may be loaded. */

/** Each data file of a copy is a script that leaves its data at its own element. @typedef {HTMLScriptElement & {data?: unknown}} Data */

/** The element of a worker's script is to the script what `self` is to a worker. @typedef {HTMLScriptElement & {postMessage?: (data: unknown) => void}} Scope */

export function lendFetch() {
  /** @param {string} address of data, or of a page: a copy has them all */
  const fetch = async (address) => {
    if (address.endsWith('.html')) return { ok: true, text: () => '' }
    const $script = await run(script(`${address}.js`))
    return { ok: true, json: () => /** @type {Data} */ ($script).data }
  }
  Object.assign(window, { fetch })
}

export function lendWorker() {
  /** @param {string} address */
  const Worker = function (address) {
    const $scope = /** @type {Scope} */ (script(address))
    const worker = /** @type {Worker} */ (new EventTarget())
    $scope.postMessage = (data) => worker.onmessage && worker.onmessage(new MessageEvent('message', { data }))
    const ready = run($scope)
    ready.catch(() => worker.onerror && worker.onerror(new ErrorEvent('error')))
    /** @param {unknown} data */
    const postMessage = (data) => void ready.then(() => $scope.dispatchEvent(new MessageEvent('message', { data })), () => {})
    return Object.assign(worker, { postMessage })
  }
  Object.assign(window, { Worker })
}

/** @param {string} address */
function script(address) {
  const $script = document.createElement('script')
  $script.src = address
  return $script
}

/** @template {HTMLScriptElement} Script @param {Script} $script @returns {Promise<Script>} when it has run; fails where there is none */
function run($script) {
  return new Promise((resolve, reject) => {
    $script.onload = () => resolve($script)
    $script.onerror = () => reject(new Error(`${$script.src} cannot be read`))
    document.head.append($script)
  })
}
