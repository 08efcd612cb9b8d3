/** Whether the linters notice what the oldest browsers lack: each file of too_new/ names in its first line what it must be told, after its line. */

import { spawnSync } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ESLint } from 'eslint'
import stylelint from 'stylelint'

const HERE = fileURLToPath(new URL('.', import.meta.url))
const FOLDER = join(HERE, 'too_new')
const files = readdirSync(FOLDER).map((name) => join(FOLDER, name))
const scripts = files.filter((file) => file.endsWith('.js'))
const styles = files.filter((file) => file.endsWith('.css'))

/** @type {[string, string][]} a file and what it is told, after its line */
const told = []

const eslint = new ESLint({ overrideConfigFile: join(HERE, 'eslint.config.js') })
for (const { filePath, messages } of await eslint.lintFiles(scripts)) {
  for (const { line, message } of messages) told.push([filePath, `${line}: ${message}`])
}

const calls = spawnSync(process.execPath, [join(HERE, 'newer_calls.js'), ...scripts], { encoding: 'utf8' })
for (const [, file, message] of calls.stdout.matchAll(/^(.+?\.js):(.*)$/gm)) told.push([file, message])

const { results } = await stylelint.lint({ files: styles, configFile: join(HERE, 'stylelint.config.js') })
for (const { source = '', warnings } of results) {
  for (const { line, text } of warnings) told.push([source, `${line}: ${text}`])
}

for (const file of files) {
  const [, expected = 'a first line with `expect: `'] = /expect: (.+?)(?: \*\/)?\n/.exec(readFileSync(file, 'utf8')) || []
  const own = told.filter(([name]) => name === file).map(([, message]) => message)
  if (own.some((message) => message.startsWith(expected))) continue
  console.log(`lint/too_new/${basename(file)} should be told ${expected}, and is told ${own.join('; ') || 'nothing'}`)
  process.exitCode = 1
}
