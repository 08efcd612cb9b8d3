/** A button on every block of code copies it; on a reply for support it adds the page's permanent address. */

import { copyText } from './quiz/copy_text.mjs'
import { element } from './quiz/element.mjs'

const { copy, copyReply, copied, copyFailed } = document.body.dataset

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
