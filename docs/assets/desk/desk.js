/**
 * The support desk: type to filter, ↑ ↓ to choose, Enter to copy the reply with its link, Ctrl Enter to open its page.
 * Works offline once loaded; the browser remembers the language of the replies.
 */

import { hasAll, wordsOf } from './match.mjs'
import { copyText, element } from './quiz/element.mjs'

class Desk {
  /** @param {HTMLElement} $root @param {Object[]} replies the rows of replies.json */
  constructor($root, replies) {
    this.words = JSON.parse($root.dataset.words)
    this.home = new URL($root.dataset.up, location.href)
    this.replies = replies
    this.language = remembered() ?? document.documentElement.lang.slice(0, 2)
    this.$box = element('input', {
      id: 'desk-box', type: 'text', role: 'combobox', autocomplete: 'off', 'aria-expanded': 'true',
      'aria-controls': 'desk-list', 'aria-autocomplete': 'list', 'aria-describedby': 'desk-keys',
    })
    this.$list = element('ul.desk-rows', {
      id: 'desk-list', role: 'listbox', tabindex: '-1', 'aria-label': this.words.filter,
    })
    this.$status = element('p.desk-status', { role: 'status' })
    this.$open = element('a', { target: '_blank' })
    $root.replaceChildren(
      element('label', { for: 'desk-box' }, this.words.filter), this.$box,
      element('p', { id: 'desk-keys' }, this.words.keys),
      this.languages(), this.$status, element('p', {}, this.words.open, ' ', this.$open), this.$list,
    )
    this.$box.addEventListener('input', () => this.show())
    this.$box.addEventListener('keydown', (event) => this.key(event))
    this.show()
    this.$box.focus()
  }

  languages() {
    const $choices = Object.keys(this.replies[0].reply).map((language) => {
      const $radio = element('input', { type: 'radio', name: 'desk-language', value: language })
      $radio.checked = language === this.language
      $radio.addEventListener('change', () => {
        const { chosen } = this
        this.language = language
        remembered(language)
        this.show()
        this.choose(chosen)
      })
      return element('label', {}, $radio, ` ${new Intl.DisplayNames(language, { type: 'language' }).of(language)}`)
    })
    return element('fieldset', {}, element('legend', {}, this.words.language), ...$choices)
  }

  show() {
    this.rows = this.found(wordsOf(this.$box.value))
    this.$list.lang = this.language
    this.$list.replaceChildren(...this.rows.map((each, index) => this.row(each, index)))
    this.$status.textContent = this.rows.length
      ? this.words.count.replace('{n}', this.rows.length)
      : this.words.none
    this.choose(0)
  }

  /** The replies that have every word: those that have them in the question first, then in the tags, then anywhere. */
  found(words) {
    const ranks = this.replies.map(({ question, reply, tags }) => {
      const texts = [question, tags, reply].map((part) => Object.values(part).flat().join(' '))
      return texts.findIndex((_, i) => hasAll(texts.slice(0, i + 1).join(' '), words))
    })
    return [0, 1, 2].flatMap((rank) => this.replies.filter((_, i) => ranks[i] === rank))
  }

  row({ kind, question, reply, tags }, index) {
    const verdict = kind === 'outcomes' ? [' ', element('small.support', {}, tags[this.language][0])] : []
    const $row = element(
      'li', { role: 'option', id: `desk-${index}` },
      element('strong', {}, question[this.language]), ...verdict, element('br'), reply[this.language],
    )
    $row.addEventListener('click', () => {
      this.choose(index)
      this.copy()
    })
    return $row
  }

  choose(index) {
    this.chosen = Math.max(0, Math.min(index, this.rows.length - 1))
    for (const [i, $row] of [...this.$list.children].entries()) {
      $row.setAttribute('aria-selected', String(i === this.chosen))
    }
    const row = this.rows[this.chosen]
    if (row) this.$box.setAttribute('aria-activedescendant', `desk-${this.chosen}`)
    else this.$box.removeAttribute('aria-activedescendant')
    this.$box.setAttribute('aria-expanded', String(Boolean(row)))
    this.$list.hidden = this.$open.parentElement.hidden = !row
    if (row) Object.assign(this.$open, { href: this.place(row), textContent: row.question[this.language] })
    this.$list.children[this.chosen]?.scrollIntoView({ block: 'nearest' })
  }

  key(event) {
    if (event.isComposing || event.keyCode === 229) return // the keys are the input method's
    const move = { ArrowDown: 1, ArrowUp: -1, PageDown: 5, PageUp: -5 }[event.key]
    if (move) {
      event.preventDefault()
      this.choose(this.chosen + move)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      if (event.ctrlKey || event.metaKey) this.$open.click()
      else this.copy()
    } else if (event.key === 'Escape') {
      this.$box.value = ''
      this.show()
    }
  }

  place(row) {
    return new URL(row.address[this.language], this.home)
  }

  async copy() {
    const row = this.rows[this.chosen]
    if (!row) return
    const done = await copyText(`${row.reply[this.language]}\n${this.place(row)}`)
    this.$box.focus()
    this.$status.textContent = done ? `${this.words.copied} ${row.question[this.language]}` : this.words.failed
  }
}

/** The language chosen last; with a value, keeps it. @param {string} [language] @returns {?string} */
function remembered(language) {
  try {
    if (language) localStorage.setItem('desk-language', language)
    return localStorage.getItem('desk-language')
  } catch {
    return null // Storage may be forbidden; the page's language is used then.
  }
}

const $root = document.getElementById('desk')
try {
  const response = await fetch($root.dataset.replies)
  if (!response.ok) throw new Error(`${response.status} ${response.url}`)
  new Desk($root, await response.json())
  document.querySelector('.desk-list').hidden = true
} catch (error) {
  console.warn('The desk could not start; every reply stands below.', error)
}
