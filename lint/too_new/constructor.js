// expect: 2: DisplayNames is missing in safari_ios 14
export const names = new Intl.DisplayNames('en', { type: 'language' })
