/**
 * The service worker of the quiz and of the desk, one for each and for each language. The network comes first, always. Without it the
 * page is as it was kept: of one build, whole, and with its day. Nothing else of the site is kept.
 */

import { IS_ON } from './switch.js'

/** Asked for, even where the host says nothing about keeping and the browser would guess. @type {RequestInit} */
const FRESH = { cache: 'no-cache' }

const worker = /** @type {any} */ (self)

/** The page that it serves; with its build's name after it, what is kept of that one. @type {string} */
const page = worker.registration.scope

worker.addEventListener('install', () => worker.skipWaiting())
worker.addEventListener('activate', (/** @type {any} */ event) => event.waitUntil(IS_ON || leave()))
if (IS_ON) {
  worker.addEventListener('message', (/** @type {any} */ event) => event.waitUntil(keep(event.data)))
  worker.addEventListener('fetch', (/** @type {any} */ event) => event.respondWith(answer(event)))
}

async function names() {
  return (await caches.keys()).filter((name) => name.startsWith(`${page} `))
}

async function leave() {
  for (const name of await names()) await caches.delete(name)
  await worker.registration.unregister()
}

/** @param {import('./page.js').Kept} kept */
async function keep({ build, day, files }) {
  const own = `${page} ${build}`
  const cache = await caches.open(own)
  const whole = (await cache.match(page)) || (await gather(cache, build, files))
  if (!whole) return
  const text = (await whole.text()).replace(/<body( data-as-of="[^"]*")?/, `<body data-as-of="${day}"`)
  await cache.put(page, new Response(text, whole))
  for (const name of await names()) if (name !== own) await caches.delete(name)
}

/** The page, after all that it needs: what is kept without it is not whole. None where the site got another one meanwhile. @param {Cache} cache @param {string} build @param {string[]} files */
async function gather(cache, build, files) {
  await cache.addAll(files.map((file) => new Request(file, FRESH)))
  const response = await fetch(page, FRESH)
  const text = await response.clone().text()
  return response.ok && text.includes(` data-build="${build}"`) && response
}

/** @param {{request: Request, clientId: string}} event */
async function answer({ request, clientId }) {
  try {
    return await (request.mode === 'navigate' ? fetch(request, FRESH) : fetch(request))
  } catch (error) {
    const found = isKept(request) && (await kept(request))
    if (!found) throw error
    const client = await worker.clients.get(clientId)
    if (client) client.postMessage(found.day)
    return found.response
  }
}

/** The page is for whoever opens it: early/renewal.js asks for the site's own. @param {Request} request */
function isKept({ method, mode, url }) {
  return method === 'GET' && (mode === 'navigate' || !url.startsWith(page))
}

/** What is kept for a request, and of which day it is. @param {Request} request */
async function kept({ url }) {
  for (const name of await names()) {
    const own = { cacheName: name } // to open one that was deleted meanwhile would make it again
    const whole = await caches.match(page, own)
    const response = (await caches.match(url, { ...own, ignoreSearch: true })) || (await part(url, own))
    if (whole && response) return { response, day: (/ data-as-of="([^"]*)"/.exec(await whole.text()) || ['', ''])[1] }
  }
  return null
}

/** An outcome of the tree that is kept, as the quiz loads it. @param {string} url @param {MultiCacheQueryOptions} own */
async function part(url, own) {
  const [, folder = '', id = ''] = /^(.*\/)outcomes\/([a-z\d-]+)\.json$/.exec(url) || []
  const tree = (await caches.match(`${folder}questions.json`, own)) && (await caches.match(new URL('../tree.json', page).href, own))
  if (!tree) return undefined
  const { outcomes, facts, sources, places } = await tree.json()
  return new Response(JSON.stringify({ outcome: outcomes[id], facts, sources, places }))
}
