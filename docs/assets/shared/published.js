/** Addresses for others: in a copy on a disk those of the site that it is a copy of. */

/** @param {string} address of a page of ours @returns {string} '' in a copy of a site whose address is not known */
export function published(address) {
  const { published, root = '' } = document.body.dataset
  if (published === undefined) return address
  const place = address.slice(new URL(root, location.href).href.length)
  return published && published + place.replace(/index\.html(?=[?#]|$)/, '')
}
