// For a browser that cannot run the quiz: says so, and follows a link that holds answers to the page of its question or outcome.
// A classic script that any browser reads.
;(function () {
  var $quiz = /** @type {HTMLElement} */ (document.getElementById('quiz'))

  /** @param {string} text */
  function pairs(text) {
    /** @type {{[key: string]: string}} */
    var found = {}
    text.slice(1).split('&').forEach(function (pair) {
      found['$' + pair.split('=')[0]] = pair.split('=')[1]
    })
    return found
  }

  /** @param {{start: string, questions: {[id: string]: {options: {id: string, goto: string}[]}}}} tree */
  function follow(tree) {
    var picks = pairs(location.hash)
    var first = pairs(location.search).$from || tree.start
    var node = first
    for (var next = first; next; ) {
      node = next
      next = ''
      if (Object.prototype.hasOwnProperty.call(tree.questions, node)) {
        tree.questions[node].options.forEach(function (option) {
          if (option.id === picks['$' + node]) next = option.goto
        })
      }
    }
    var folder = Object.prototype.hasOwnProperty.call(tree.questions, node) ? 'questions/' : 'outcomes/'
    if (node !== first) location.replace('../' + folder + node + '/')
  }

  window.addEventListener('load', function () {
    if ($quiz.getAttribute('data-started')) return
    var $told = /** @type {HTMLElement} */ (document.querySelector('.quiz-page-by-page'))
    $told.hidden = false
    if (location.hash.indexOf('=') < 0) return
    var request = new XMLHttpRequest()
    request.open('GET', $quiz.getAttribute('data-tree') + 'questions.json')
    request.onload = function () {
      if (request.status === 200) follow(JSON.parse(request.responseText))
    }
    request.send()
  })
})()
