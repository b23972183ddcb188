import { headers } from 'next/headers'
import { acceptedLocale } from '@/lib/i18n/accepted-locale'
import type { PlanLocale } from '@/lib/i18n/locales'
import { findCurrentMember } from '../gate'

/** The language of whoever this request answers: the one they chose, else what their browser asks for. */
export async function readersLocale(): Promise<PlanLocale> {
  return (await chosen()) ?? acceptedLocale((await askedBy())?.get('accept-language') ?? null)
}

async function chosen(): Promise<PlanLocale | null> {
  try {
    return (await findCurrentMember())?.user.locale ?? null
  } catch {
    // Whoever asks is told elsewhere that the database is away; in which language is no reason to fail.
    return null
  }
}

/** Null outside of a request. */
async function askedBy(): Promise<Pick<Headers, 'get'> | null> {
  try {
    return await headers()
  } catch {
    return null
  }
}
