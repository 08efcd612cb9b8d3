/** Whether quiz and desk are kept for reading without a network. `false` also takes away what readers' browsers have kept. */
export const IS_ON = true
