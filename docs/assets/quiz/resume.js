/** On an outcome's own page: a link that holds a walk leads on to the quiz, as soon as that can start. */

import { load } from '../shared/data.js'

if (/^#.*=/.test(location.hash)) {
  load('../../tree/questions.json')
    .then(() => location.replace(`../../quiz/${location.search}${location.hash}`))
    .catch((error) => console.warn('The quiz is out of reach; this page says the same.', error))
}
