/** Addresses from which scripts start scripts. Where the browser asks for trusted ones, it gets these: the site's own alone. */

/** @typedef {{createPolicy: (name: string, rules: {createScriptURL: (address: string) => string}) => {createScriptURL: (address: string) => string}}} Policies */

/**
 * @param {string} name the policy's, as mkdocs_site/around.py allows it; each is made once a page
 * @param {string} address
 */
export function trusted(name, address) {
  const { trustedTypes } = /** @type {{trustedTypes?: Policies}} */ (/** @type {unknown} */ (window))
  return trustedTypes ? trustedTypes.createPolicy(name, { createScriptURL: own }).createScriptURL(address) : own(address)
}

/** @param {string} address */
function own(address) {
  if (new URL(address, location.href).origin !== location.origin) throw new TypeError(`${address} is not of this site`)
  return address
}
