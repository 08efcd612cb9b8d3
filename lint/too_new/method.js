// expect: 3: replaceChildren is missing in chrome 83
const $list = document.createElement('ul')
$list.replaceChildren()
