// expect: 2: at is missing in chrome 83 and safari_ios 14
export const last = [1, 2].at(-1)
