/** Hours of a day without reminders, "HH:MM": the first minute, and the first that is none any more. */
export type QuietHours = { from: string; to: string }

const day = 24 * 60

/** Whether a time of day lies in them; from the evening to the morning they go over midnight. */
export function isQuiet({ from, to }: QuietHours, time: string): boolean {
  const [start, end, at] = [toMinutes(from), toMinutes(to), toMinutes(time)]
  return start <= end ? start <= at && at < end : at >= start || at < end
}

/** Whole minutes from a time of day to the next quiet one; a day where there is none. */
export function minutesUntilQuiet({ from, to }: QuietHours, time: string): number {
  if (from === to) return day
  return (toMinutes(from) - toMinutes(time) + day) % day
}

function toMinutes(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}
