import { describe, expect, it } from 'vitest'
import { ForbiddenError, InputError, NotFoundError } from '@/lib/errors'
import type { ClosingGiven } from '@/lib/safety/screening/closing'
import { createClinic } from '@/prisma/factories/clinic'
import { createMember } from '@/prisma/factories/member'
import { ownerDatabase } from '@/prisma/factories/owner-database'
import { createPatient } from '@/prisma/factories/patient'
import { closeRedFlags, recordScreening } from './mutations'
import { getScreening } from './queries'

const now = new Date('2026-11-23T15:00:00Z')
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000)
const note = 'Called 911, her daughter is with her.'

async function arrange() {
  const clinic = await createClinic()
  const { scope, user } = await createMember({ clinicId: clinic.id, name: 'Ines Okafor' })
  const patient = await createPatient({ clinicId: clinic.id })
  const ask = (rows: Record<string, 'yes' | 'no' | 'unknown'>, at = now) =>
    recordScreening(scope, patient.id, { rows, cards: [] }, at)
  const close = (closing: ClosingGiven, at = later(1)) => closeRedFlags(scope, patient.id, [closing], at)
  const kinds = async () =>
    (
      await ownerDatabase().auditEvent.findMany({ where: { clinicId: clinic.id }, orderBy: { id: 'asc' } })
    ).map(({ kind }) => kind)
  return { clinic, scope, user, patient, ask, close, kinds }
}

describe('a screening', () => {
  it('is kept with who asked and when, adds to what was there, and is recorded', async () => {
    const { scope, patient, ask, kinds } = await arrange()
    expect(await getScreening(scope, patient.id)).toMatchObject({ last: null, askedOn: null, open: [] })
    await ask({ RF01: 'no', RF02: 'unknown' })
    const { last, askedOn, open } = await ask({ RF01: 'yes', RF02: 'no' }, later(2))
    expect(last).toMatchObject({
      rows: { RF01: 'yes', RF02: 'no' },
      by: 'Ines Okafor',
      at: later(2).toISOString(),
    })
    expect([askedOn, open.map(({ code, by }) => [code, by])]).toEqual([
      '2026-11-23',
      [['RF01', 'Ines Okafor']],
    ])
    expect(await ownerDatabase().screeningRow.count({ where: { patientId: patient.id } })).toBe(2)
    expect((await kinds()).filter((kind) => kind === 'red-flags-asked')).toHaveLength(2)
  })

  it('may be asked by an assistant, and by nobody of another clinic', async () => {
    const { clinic, patient } = await arrange()
    const assistant = await createMember({ clinicId: clinic.id, role: 'assistant' })
    const answers = { rows: { RF05: 'yes' as const }, cards: [] }
    expect((await recordScreening(assistant.scope, patient.id, answers, now)).open).toHaveLength(1)
    const other = await arrange()
    await expect(recordScreening(other.scope, patient.id, answers, now)).rejects.toThrow(NotFoundError)
    await expect(getScreening(other.scope, patient.id)).rejects.toThrow(NotFoundError)
  })
})

describe('what was done about a red flag', () => {
  it('closes it, with who, when and in which words, and is recorded without them', async () => {
    const { ask, close, scope, patient, kinds, clinic } = await arrange()
    await ask({ RF13: 'yes', RF14: 'yes' })
    const { open, done } = await close({ code: 'RF13', outcome: 'reviewed', note, day: '2026-11-23' })
    expect(open.map(({ code }) => code)).toEqual(['RF14'])
    expect(done).toEqual([
      {
        code: 'RF13',
        outcome: 'reviewed',
        note,
        day: '2026-11-23',
        at: later(1).toISOString(),
        by: 'Ines Okafor',
      },
    ])
    expect(await kinds()).toContain('red-flag-closed')
    const events = await ownerDatabase().auditEvent.findMany({ where: { clinicId: clinic.id } })
    expect(JSON.stringify(events)).not.toContain('daughter')
    await expect(close({ code: 'RF13', outcome: 'sent', note })).rejects.toThrow(InputError)
    expect((await getScreening(scope, patient.id)).done).toHaveLength(1)
  })

  it('keeps a patient who was sent away closed until a no on a later day', async () => {
    const { ask, close } = await arrange()
    await ask({ RF02: 'yes' })
    expect((await close({ code: 'RF02', outcome: 'sent', note })).open).toMatchObject([{ code: 'RF02' }])
    expect((await ask({ RF02: 'no' }, later(2))).open).toHaveLength(1)
    expect((await ask({ RF02: 'no' }, later(26))).open).toEqual([])
  })

  it('closes no yes that was sent before it and kept after it, which nobody could know of', async () => {
    const { ask, close } = await arrange()
    await ask({ RF05: 'yes' })
    expect((await close({ code: 'RF05', outcome: 'reviewed', note, day: '2026-11-23' })).open).toEqual([])
    for (const at of [later(0.5), later(1)])
      expect((await ask({ RF05: 'yes' }, at)).open).toMatchObject([{ code: 'RF05' }])
    expect(
      (await close({ code: 'RF05', outcome: 'reviewed', note, day: '2026-11-23' }, later(2))).open,
    ).toEqual([])
  })

  it('is done by one of two at once, and the other is told', async () => {
    const { ask, close } = await arrange()
    await ask({ RF05: 'yes' })
    const closing: ClosingGiven = { code: 'RF05', outcome: 'reviewed', note, day: '2026-11-23' }
    const both = await Promise.allSettled([close(closing), close(closing)])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('is a licensed member’s act', async () => {
    const { clinic, patient, ask } = await arrange()
    await ask({ RF05: 'yes' })
    const assistant = await createMember({ clinicId: clinic.id, role: 'assistant' })
    const closing: ClosingGiven = { code: 'RF05', outcome: 'sent', note }
    expect(() => closeRedFlags(assistant.scope, patient.id, [closing], now)).toThrow(ForbiddenError)
    const other = await arrange()
    await expect(closeRedFlags(other.scope, patient.id, [closing], now)).rejects.toThrow(NotFoundError)
  })
})
