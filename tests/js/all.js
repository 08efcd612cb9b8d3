/** Every test beside this file, in one process: starting one for each took most of the time. */

import { readdirSync } from 'node:fs'

const here = new URL('.', import.meta.url)
for (const name of readdirSync(here)) if (name.endsWith('.test.js')) await import(new URL(name, here).href)
