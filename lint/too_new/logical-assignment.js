// expect: 3: ES2021 logical assignment operators are forbidden
let word = ''
word ||= 'none'
export { word }
