import type { ClinicScope } from '@/lib/access/scope'
import { readWithin, readWithoutClinic, type Tx } from '@/lib/db/within'
import type { ClinicInput } from './schema'

export type Clinic = ClinicInput & {
  id: string
  demo: boolean
  /** The picture beside its name on a handout, in the media store, and its size in pixels. */
  logoKey: string | null
  logoWidth: number | null
  logoHeight: number | null
}

const fields = {
  id: true,
  demo: true,
  name: true,
  phone: true,
  address: true,
  website: true,
  accent: true,
  logoKey: true,
  logoWidth: true,
  logoHeight: true,
  timeZone: true,
  country: true,
  emergencyNumber: true,
  crisisLine: true,
  hours: true,
  answerTime: true,
  paperSize: true,
  firstDayOfWeek: true,
  idleTimeoutMinutes: true,
  linkProof: true,
} as const

/** The member's clinic with all its settings. */
export async function getClinic(scope: ClinicScope): Promise<Clinic> {
  return readWithin(scope, (tx) => readClinic(tx, scope))
}

/** As getClinic, inside a running transaction. */
export function readClinic(tx: Tx, { clinicId }: ClinicScope): Promise<Clinic> {
  return tx.clinic.findUniqueOrThrow({ where: { id: clinicId }, select: fields }) as Promise<Clinic>
}

/** Whether the database is empty, so that the first clinic may be set up without signing in. */
export async function hasClinic(): Promise<boolean> {
  return readWithoutClinic(async (tx) => (await tx.clinic.count({ take: 1 })) > 0)
}

/** What the sign-in page may say to anyone: the clinic's name where there is only one, and the longest idle time. */
export async function findSignInClinic(): Promise<{ name: string; idleTimeoutMinutes: number } | null> {
  const clinics = await readWithoutClinic((tx) =>
    tx.clinic.findMany({ take: 2, select: { name: true, idleTimeoutMinutes: true } }),
  )
  return clinics.length === 1 ? (clinics[0] ?? null) : null
}
