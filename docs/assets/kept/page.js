/**
 * The quiz and the desk work without a network from the second visit on: the first one only starts the worker that keeps the page
 * and all that it loads. Without a network the page says of which day it is.
 *
 * @typedef {{build: string, day: string, files: string[]}} Kept which page it is, today, and all that it needs
 */

import { today } from '../shared/dates.js'
import { element } from '../shared/element.js'
import { trusted } from '../shared/trusted.js'
import { IS_ON } from './switch.js'

/** @param {HTMLElement} $root at whose top the day stands @param {string[]} data what the page loads, or may load */
export function keepPage($root, data) {
  const { keeper, kept = '', asOf, build = '', utcOffset = '' } = document.body.dataset
  if (!IS_ON || !keeper || !('serviceWorker' in navigator)) return // none without HTTPS
  const { serviceWorker } = navigator
  /** @param {string} day */
  const tell = (day) => {
    if (!$root.querySelector('.as-of')) $root.prepend(element('p.weak.as-of', { role: 'status' }, kept.replace('{day}', day)))
  }
  if (asOf) return tell(asOf)
  serviceWorker.addEventListener('message', (event) => tell(event.data))
  serviceWorker.register(trusted('kept', keeper), { scope: './' }).catch(() => {})
  const files = new Set([...loaded(), ...data].map((address) => new URL(address, location.href).href))
  if (serviceWorker.controller) serviceWorker.controller.postMessage({ build, day: today(utcOffset), files: [...files] })
}

function loaded() {
  const found = document.querySelectorAll('script[src], link[rel=stylesheet], link[rel=icon], img[src]')
  return Array.from(found, ($each) => String($each.getAttribute('src') || $each.getAttribute('href')))
}
