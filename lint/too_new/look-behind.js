// expect: 2: ES2018 RegExp lookbehind assertions are forbidden
export const price = /(?<=¥)\d+/
