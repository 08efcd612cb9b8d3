import assert from 'node:assert/strict'
import { test } from 'node:test'
import { savedText } from '../../docs/assets/quiz/saved.js'

const TREE = {
  questions: { bin: { text: 'Which bin?', options: [{ id: 'blue', text: 'The blue one' }, { id: 'red', text: 'The red one' }] } },
  outcomes: {
    done: {
      verdict: 'good', title: 'Done', summary: 'Take it to [hall].', more: 'Or keep it.', checked: 'Checked in May.', facts: ['law'],
      sections: [
        { key: 'know', form: 'know', title: 'Money', lines: [{ text: 'free', label: 'How much' }] },
        { key: 'steps', form: 'steps', title: 'Steps', lines: [{ text: 'Open [the app][app].', facts: ['law'] }, { text: 'Go.' }] },
        { key: 'notes', form: 'points', title: 'Notes', lines: [
          { text: 'It is blue', when: { bin: 'blue' }, label: 'blue' }, { text: 'It is red', when: { bin: 'red' }, label: 'red' },
        ] },
        { key: 'faq', form: 'links', title: 'Related', lines: [{ text: 'An entry', to: 'faq/entry/' }] },
        { key: 'none', form: 'points', title: 'Nothing', lines: [{ text: 'unsaid', when: { bin: 'red' } }] },
      ],
    },
  },
  facts: { law: { sources: ['page'] }, other: { sources: ['elsewhere'] } },
  sources: { page: { title: 'The law', url: 'https://law.example/' }, elsewhere: { title: 'Elsewhere', url: 'https://no.example/' } },
  places: { hall: { name: 'Town hall', address: 'https://hall.example/' }, app: { name: 'App', address: 'https://app.example/', device: 'on a phone' } },
  verdicts: { good: { text: 'Good' } },
  words: { answers: 'Your answers', sources: 'Sources', colon: ': ', console_last: 'Ask there.', device_note: ' ({device})', saved: 'Saved' },
}
const WALK = { node: 'done', steps: [{ question: 'bin', option: 'blue', figure: '12.00' }] }
const SHOWN = { warnings: [], figures: ['About 12.00.'], address: 'https://guide.example/en/outcomes/done/#bin=blue', day: '25 May 2026' }

test('a saved answer holds all that stands on the page, the picks and figures, and where it is from', () => {
  assert.equal(savedText(TREE, WALK, SHOWN), `Done
Good

Take it to Town hall https://hall.example/.
Or keep it.

About 12.00.

Money
- How much: free

Steps
1. Open the app (on a phone) https://app.example/.
2. Go.

Notes
- It is blue

Related
- An entry https://guide.example/en/faq/entry/

Your answers
- Which bin? The blue one · 12.00

Sources
- The law https://law.example/

Ask there. Checked in May.
Saved 25 May 2026: https://guide.example/en/outcomes/done/#bin=blue
`)
})

test('what speaks against the answer comes first', () => {
  const text = savedText(TREE, WALK, { ...SHOWN, warnings: ['Too late.'] })
  assert.ok(text.startsWith('Too late.\n\nDone\nGood\n'))
})

test('what is not there leaves no gap', () => {
  const text = savedText({ ...TREE, sources: TREE.sources }, { node: 'done', steps: [] }, { ...SHOWN, figures: [] })
  assert.ok(!text.includes('\n\n\n'))
  assert.ok(!text.includes('Your answers'))
  assert.ok(!text.includes('Notes'))
})
