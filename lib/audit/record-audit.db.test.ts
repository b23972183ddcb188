import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { within } from '@/lib/db/within'
import { createClinic } from '@/prisma/factories/clinic'
import { createMember } from '@/prisma/factories/member'
import { ownerDatabase } from '@/prisma/factories/owner-database'
import { createPatient } from '@/prisma/factories/patient'
import type { AuditEvent } from './event'
import { recordAudit } from './mutations'

async function someone() {
  const clinic = await createClinic()
  return createMember({ clinicId: clinic.id })
}

const eventsOf = (clinicId: string) => ownerDatabase().auditEvent.findMany({ where: { clinicId } })

function planEvent(kind: 'plan-read' | 'plan-published', planId: string, patientId: string): AuditEvent {
  if (kind === 'plan-read') return { kind, planId, patientId }
  return { kind, planId, patientId, versionId: randomUUID(), number: 1 }
}

describe('recordAudit', () => {
  it('stands or falls with the act it records', async () => {
    const { scope } = await someone()
    const patient = await createPatient({ clinicId: scope.clinicId })
    const failing = within(scope, async (tx) => {
      await tx.patient.updateMany({ where: { id: patient.id }, data: { firstName: 'Changed' } })
      await recordAudit(tx, scope, { kind: 'patient-changed', patientId: patient.id, fields: ['firstName'] })
      throw new Error('the act failed after its record')
    })
    await expect(failing).rejects.toThrow('the act failed')
    expect(await eventsOf(scope.clinicId)).toEqual([])
    expect(await ownerDatabase().patient.findFirst({ where: { id: patient.id } })).toMatchObject({
      firstName: 'Tomas',
    })
  })

  it('leaves out whatever its kind does not know, so that no text slips in', async () => {
    const { scope } = await someone()
    const event = { kind: 'patient-read' as const, patientId: randomUUID(), firstName: 'Tomas' }
    await within(scope, (tx) => recordAudit(tx, scope, event))
    const [row] = await eventsOf(scope.clinicId)
    expect(row?.detail).toEqual({ patientId: event.patientId })
  })

  it('writes a repeated read once, by person and by record', async () => {
    const { scope } = await someone()
    const colleague = await createMember({ clinicId: scope.clinicId })
    const [planA, planB, patientId] = [randomUUID(), randomUUID(), randomUUID()]
    for (const who of [scope, scope, colleague.scope])
      for (const planId of [planA, planB])
        await within(scope, (tx) => recordAudit(tx, who, planEvent('plan-read', planId, patientId)))
    expect(await eventsOf(scope.clinicId)).toHaveLength(4)
  })

  it('writes it again after ten minutes', async () => {
    const { scope, user } = await someone()
    const [planId, patientId] = [randomUUID(), randomUUID()]
    const elevenMinutesAgo = new Date(Date.now() - 11 * 60_000)
    await ownerDatabase().auditEvent.create({
      data: {
        clinicId: scope.clinicId,
        at: elevenMinutesAgo,
        kind: 'plan-read',
        userId: user.id,
        detail: { planId, patientId },
      },
    })
    await within(scope, (tx) => recordAudit(tx, scope, planEvent('plan-read', planId, patientId)))
    expect(await eventsOf(scope.clinicId)).toHaveLength(2)
  })

  it('writes each publishing, however close together', async () => {
    const { scope } = await someone()
    const [planId, patientId] = [randomUUID(), randomUUID()]
    for (let n = 0; n < 2; n++)
      await within(scope, (tx) => recordAudit(tx, scope, planEvent('plan-published', planId, patientId)))
    expect(await eventsOf(scope.clinicId)).toHaveLength(2)
  })

  it('cannot write into another clinic', async () => {
    const { scope } = await someone()
    const other = await someone()
    await expect(within(scope, (tx) => recordAudit(tx, other.scope, { kind: 'signed-in' }))).rejects.toThrow(
      /row-level security/,
    )
  })
})
