/** The quiz inside another site, with what its address asks for: `theme`, `accent`, `compact`, `events`, and `from` as everywhere. */

import { begin } from '../quiz/begin.js'
import { Quiz } from '../quiz/quiz.js'
import { Compact } from './compact.js'
import { dress } from './dress.js'
import { keepInStep } from './host.js'
import { WordPress } from './wordpress.js'

const options = new URLSearchParams(location.search)
dress(options)
const wordPress = new WordPress()
begin(options.has('compact') ? Compact : Quiz).then((quiz) => {
  if (quiz && parent !== window) keepInStep(quiz, options, wordPress)
})
