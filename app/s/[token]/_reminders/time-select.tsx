'use client'
import type { PlanLocale } from '@/lib/i18n/locales'

const halfHours = Array.from({ length: 48 }, (_, index) => {
  const hours = String(Math.floor(index / 2)).padStart(2, '0')
  return `${hours}:${index % 2 ? '30' : '00'}`
})

/** A time of day, by the half hour; one that was chosen otherwise stays. */
export function TimeSelect({
  label,
  time,
  choose,
  locale,
}: {
  label: string
  time: string
  choose: (time: string) => void
  locale: PlanLocale
}) {
  const times = [...new Set([...halfHours, time])].sort()
  const clock = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' })
  return (
    <label className="reminder-field">
      <span>{label}</span>
      <select className="reading-entry" value={time} onChange={(event) => choose(event.target.value)}>
        {times.map((each) => (
          <option key={each} value={each}>
            {clock.format(new Date(`2026-01-01T${each}:00Z`))}
          </option>
        ))}
      </select>
    </label>
  )
}
