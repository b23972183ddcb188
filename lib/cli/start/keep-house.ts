import { makeCheckInMonths } from '@/lib/adherence/mutations'
import { placeAll } from '@/lib/adherence/place/mutations'
import { forgetOld, sealRecord } from '@/lib/audit/mutations'
import { closeDatabase } from '@/lib/db/client'
import { withoutClinic } from '@/lib/db/within'
import { logLimited } from '@/lib/log'
import { remindClinic } from '@/lib/reminder/push/mutations/remind-clinic'

const minuteMs = 60_000
const revisionDays = 30

/**
 * Does every minute what the data needs by itself: seals the record, reminds
 * patients of their exercises, and once an hour forgets old addresses and draft
 * revisions, makes the coming months' tables, and places the patients whose day has come before anybody asks for the list. Runs with the app's role; a fault is logged and tried again with the next turn.
 */
export function keepHouse({ addressDays }: { addressDays: number }): { stop(): Promise<void> } {
  let minute = 0
  let turn: Promise<void> | undefined
  const timer = setInterval(() => {
    // A turn that takes longer than a minute is not overtaken.
    turn ??= tidy(minute++, addressDays).finally(() => {
      turn = undefined
    })
  }, minuteMs)
  return {
    stop: async () => {
      clearInterval(timer)
      await turn
      await closeDatabase()
    },
  }
}

/** The work of one minute since the start; never rejects. */
export async function tidy(minute: number, addressDays: number): Promise<void> {
  const isThere = await attempt('seal', sealRecord)
  // Without a database the one line about it is enough.
  if (isThere) await attempt('reminders', () => remindEverywhere(new Date()))
  if (minute % 60 !== 0) return
  await attempt('forget', () => forgetOld({ addressDays, revisionDays }))
  await attempt('months', makeCheckInMonths)
  await attempt('places', () => placeEverywhere(new Date()))
}

/** Reminders a minute, of all clinics: whoever opens their page then finds a server that has time for them. */
const remindersAMinute = 240
/** A turn ends well before the next. */
const patienceMs = 40_000

async function remindEverywhere(now: Date): Promise<void> {
  const signal = AbortSignal.timeout(patienceMs)
  const clinics = await withoutClinic((tx) => tx.clinic.findMany({ select: { id: true } }))
  let most = remindersAMinute
  for (const { id: clinicId } of clinics) most -= await remindClinic({ clinicId }, { now, most, signal })
}

async function placeEverywhere(now: Date): Promise<void> {
  const clinics = await withoutClinic((tx) => tx.clinic.findMany({ select: { id: true } }))
  for (const { id: clinicId } of clinics) await placeAll({ clinicId }, now)
}

async function attempt(job: string, work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work()
    return true
  } catch (error) {
    const name = error instanceof Error ? error.name : typeof error
    const code = error instanceof Error && 'code' in error ? String(error.code) : undefined
    logLimited('error', `house ${job} ${name} ${code}`, { job, error: name, code }, 'housekeeping failed')
    return false
  }
}
