/** Minutes, and at the end tens of seconds, so that a screen reader is not told each second. */
export function toWaitTime(locale: string, seconds: number): string {
  const say = (unit: 'minute' | 'second', count: number) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(count)
  return seconds > 90 ? say('minute', Math.ceil(seconds / 60)) : say('second', Math.ceil(seconds / 10) * 10)
}
