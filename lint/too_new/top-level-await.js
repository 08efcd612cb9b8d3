// expect: 2: ES2022 top-level 'await' is forbidden
await Promise.resolve()
