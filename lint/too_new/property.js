// expect: 2: inert is missing in chrome 83 and safari_ios 14
const { inert } = document.body
export default inert
