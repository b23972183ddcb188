import type { Role } from '@/lib/access/role'
import { readWithoutClinic } from '@/lib/db/within'
import { environment } from '@/lib/environment'
import { completeLocales, type PlanLocale } from '@/lib/i18n/locales'
import { hashToken } from '../token'
import { type Device, toDevice } from './to-device'

export type SessionMember = {
  session: { id: string; lastSeen: Date; expires: Date; idleMs: number }
  /** `locale` is the language they chose to read the program in, if they did. */
  user: { id: string; name: string; email: string; locale: PlanLocale | null }
  member: { id: string; role: Role; credentials: string | null }
  clinic: SessionClinic
}

export type SessionClinic = {
  id: string
  name: string
  timeZone: string
  country: string
  emergencyNumber: string | null
  crisisLine: string | null
  paperSize: 'a4' | 'letter'
  firstDayOfWeek: number
  idleTimeoutMinutes: number
  demo: boolean
}

const clinicFields = {
  id: true,
  name: true,
  timeZone: true,
  country: true,
  emergencyNumber: true,
  crisisLine: true,
  paperSize: true,
  firstDayOfWeek: true,
  idleTimeoutMinutes: true,
  demo: true,
} as const

/**
 * The session of a cookie's token with its member and clinic, or null when the token is unknown, twelve hours are
 * over, nothing was done for longer than the clinic allows, the person was removed from the clinic, or it is the demo
 * clinic's and the server has since been opened to other machines.
 */
export async function findSessionMember(token: string, now: Date): Promise<SessionMember | null> {
  const row = await readWithoutClinic((tx) =>
    tx.session.findFirst({
      where: { sessionToken: hashToken(token), expires: { gt: now } },
      select: {
        id: true,
        lastSeen: true,
        expires: true,
        user: {
          select: {
            id: true,
            name: true,
            email: true,
            locale: true,
            members: {
              where: { removedAt: null },
              orderBy: { createdAt: 'asc' },
              take: 1,
              select: { id: true, role: true, credentials: true, clinic: { select: clinicFields } },
            },
          },
        },
      },
    }),
  )
  const member = row?.user.members[0]
  if (!row || !member) return null
  const { clinic, ...membership } = member
  if (clinic.demo && !environment().demo) return null
  const idleMs = clinic.idleTimeoutMinutes * 60_000
  if (row.lastSeen.getTime() <= now.getTime() - idleMs) return null
  const { id, name, email } = row.user
  const locale = completeLocales.find((complete) => complete === row.user.locale) ?? null
  return {
    session: { id: row.id, lastSeen: row.lastSeen, expires: row.expires, idleMs },
    user: { id, name, email, locale },
    member: membership,
    clinic,
  }
}

/** A session as its owner sees it in the settings; `current` is the one that asks. */
export type OwnSession = {
  id: string
  createdAt: Date
  lastSeen: Date
  address: string | null
  device: Device
  current: boolean
}

/** The member's live sessions, latest used first. */
export async function listOwnSessions(current: SessionMember, now: Date): Promise<OwnSession[]> {
  const rows = await readWithoutClinic((tx) =>
    tx.session.findMany({
      where: {
        userId: current.user.id,
        expires: { gt: now },
        lastSeen: { gt: new Date(now.getTime() - current.session.idleMs) },
      },
      orderBy: [{ lastSeen: 'desc' }, { id: 'desc' }],
      select: { id: true, createdAt: true, lastSeen: true, address: true, userAgent: true },
    }),
  )
  return rows.map(({ userAgent, ...row }) => ({
    ...row,
    device: toDevice(userAgent),
    current: row.id === current.session.id,
  }))
}
