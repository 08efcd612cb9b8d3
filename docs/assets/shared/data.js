/** What the site publishes: pages and data. */

/** @param {string} address @param {RequestInit} [how] @returns {Promise<any>} what a JSON file holds */
export async function load(address, how) {
  return (await reach(address, how)).json()
}

/** What is at an address; fails where nothing is in reach. @param {string} address @param {RequestInit} [how] */
export async function reach(address, how) {
  const response = await fetch(address, how)
  if (!response.ok) throw new Error(`${response.status} ${response.url}`)
  return response
}

/** Whether a record has a key of its own: addresses may hold `__proto__`. @param {object} record @param {string} key */
export function owns(record, key) {
  return Object.prototype.hasOwnProperty.call(record, key)
}
