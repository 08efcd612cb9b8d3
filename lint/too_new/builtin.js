// expect: 2: hasOwn is missing in chrome 83 and safari_ios 14
export const isOwn = Object.hasOwn({}, 'a')
