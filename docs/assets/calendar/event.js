/** A deadline as a calendar file, after RFC 5545. No DOM. */

const OCTETS = 75

/** A whole day is told on the day before and that morning, a moment a day and two hours before it. */
const ALARMS = { day: ['-PT15H', 'PT9H'], moment: ['-P1D', '-PT2H'] }

/**
 * @param {{id: string, start: string, title: string, text: string, address: string}} event `start` is a day (YYYY-MM-DD) or a
 *   moment in Greenwich (YYYY-MM-DDThh:mm)
 * @param {number} [now]
 */
export function calendarFile({ id, start, title, text, address }, now = Date.now()) {
  const isDay = !start.includes('T')
  const alarms = ALARMS[isDay ? 'day' : 'moment'].flatMap((trigger) => alarm(trigger, title))
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//guide//quiz//EN',
    'BEGIN:VEVENT',
    `UID:${id}`,
    `DTSTAMP:${stamp(new Date(now).toISOString())}`,
    isDay ? `DTSTART;VALUE=DATE:${start.replace(/-/g, '')}` : `DTSTART:${stamp(`${start}:00.000Z`)}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(text)}`,
    ...(address ? [`URL:${address}`] : []),
    'TRANSP:TRANSPARENT',
    ...alarms,
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

/** @param {string} trigger @param {string} title */
function alarm(trigger, title) {
  return ['BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${escaped(title)}`, `TRIGGER:${trigger}`, 'END:VALARM']
}

/** @param {string} moment as JavaScript writes it */
function stamp(moment) {
  return moment.replace(/[-:]|\.\d+/g, '')
}

/** @param {string} text */
function escaped(text) {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n')
}

/** A line in parts of at most 75 octets; no character is split. @param {string} line */
function folded(line) {
  let [done, octets] = ['', 0]
  for (const character of line) {
    const more = new TextEncoder().encode(character).length
    const isFull = octets + more > OCTETS
    done += isFull ? `\r\n ${character}` : character
    octets = isFull ? 1 + more : octets + more
  }
  return done
}
