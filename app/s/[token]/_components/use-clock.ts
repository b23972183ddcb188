'use client'
import { TZDate } from '@date-fns/tz'
import { useSyncExternalStore } from 'react'
import type { Daytime } from '@/app/_patient/today-view'
import { dayIn } from '@/lib/day'

const minuteMs = 60_000

/**
 * The patient's own day and time. The server's page is made on the clinic's clock; once it runs on the device it is
 * on the device's, and goes on to the next day when it was left open over night.
 */
export function useClock(servedAt: string, clinicTimeZone: string) {
  const minute = useSyncExternalStore(subscribe, readMinute, () => null)
  const now = minute === null ? new Date(servedAt) : new Date(minute * minuteMs)
  const timeZone = minute === null ? clinicTimeZone : Intl.DateTimeFormat().resolvedOptions().timeZone
  return { ...clockAt(now, timeZone), timeZone, running: minute !== null }
}

/** What of an instant the page is drawn from. */
export function clockAt(now: Date, timeZone: string) {
  return { day: dayIn(now, timeZone), daytime: toDaytime(now, timeZone) }
}

function subscribe(listener: () => void) {
  const timer = setInterval(listener, minuteMs / 2)
  document.addEventListener('visibilitychange', listener)
  return () => {
    clearInterval(timer)
    document.removeEventListener('visibilitychange', listener)
  }
}

function readMinute(): number {
  return Math.floor(Date.now() / minuteMs)
}

function toDaytime(now: Date, timeZone: string): Daytime {
  const hour = new TZDate(now, timeZone).getHours()
  if (hour >= 5 && hour < 12) return 'morning'
  return hour >= 12 && hour < 18 ? 'afternoon' : 'evening'
}
