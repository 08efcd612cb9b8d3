// expect: 2: structuredClone is missing in chrome 83 and safari_ios 14
export const copy = structuredClone({})
