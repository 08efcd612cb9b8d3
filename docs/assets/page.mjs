/**
 * On every page: a button on each block of code copies it, and a printed sheet carries its address and date.
 * A reply for support is copied with the page's permanent address.
 */

import { copyText } from './quiz/copy_text.mjs'
import { element } from './quiz/element.mjs'

const { copy, copyReply, copied, copyFailed, printed } = document.body.dataset

for (const $code of document.querySelectorAll('.md-content pre > code')) {
  const isReply = $code.closest('.reply') !== null
  const $button = element('button.copy', { type: 'button' }, isReply ? copyReply : copy)
  const $said = element('span.copy-said', { role: 'status' })
  $button.addEventListener('click', async () => {
    const text = $code.textContent.trimEnd()
    const done = await copyText(isReply ? `${text}\n${location.href.split('#')[0]}` : text)
    $said.textContent = done ? copied : copyFailed
  })
  $code.parentElement.after(element('p.copy-line', {}, $button, ' ', $said))
}

const $line = element('p.print-line')
document.querySelector('.md-content__inner')?.append($line)
window.addEventListener('beforeprint', () => {
  $line.textContent = `${location.href} · ${printed} ${new Date().toLocaleDateString(document.documentElement.lang)}`
  for (const $details of document.querySelectorAll('.quiz-sources')) $details.open = true
})
