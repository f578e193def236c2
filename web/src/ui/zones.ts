/** The time zones the browser knows, those of most centres first. */
export const ZONES = [
  ...new Set([
    'Asia/Shanghai',
    'Asia/Hong_Kong',
    'Asia/Taipei',
    'UTC',
    ...Intl.supportedValuesOf('timeZone'),
  ]),
]
