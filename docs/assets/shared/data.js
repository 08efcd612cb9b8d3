/** Data that the site publishes. */

/** @param {string} address @returns {Promise<any>} what a JSON file holds */
export async function load(address) {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${response.status} ${response.url}`)
  return response.json()
}

/** Whether a record has a key of its own: addresses may hold `__proto__`. @param {object} record @param {string} key */
export function owns(record, key) {
  return Object.prototype.hasOwnProperty.call(record, key)
}
