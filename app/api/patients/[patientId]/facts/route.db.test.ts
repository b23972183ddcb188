import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { ClinicScope } from '@/lib/access/scope'
import { emptyFacts } from '@/lib/safety/patient-facts'
import { createClinic } from '@/prisma/factories/clinic'
import { createMember } from '@/prisma/factories/member'
import { createPatient } from '@/prisma/factories/patient'
import { GET, PUT } from './route'

const gate = vi.hoisted(() => ({ scope: undefined as ClinicScope | undefined }))
/** The cookie is read by Next, which does not run here; the scope that the gate opens is a real one. */
vi.mock('@/lib/auth/gate', () => ({ apiScope: async () => gate.scope }))

const facts = {
  ...emptyFacts,
  flags: [{ flag: 'tha', side: 'right' }],
  flagsAskedOn: '2026-03-02',
  equipment: [],
}
let patientId = ''

beforeAll(async () => {
  const { id: clinicId } = await createClinic()
  gate.scope = (await createMember({ clinicId, role: 'assistant', name: 'Bruno Reis' })).scope
  patientId = (await createPatient({ clinicId })).id
})

const address = 'http://localhost:3000/api/patients/facts'
const context = (id = patientId) => ({ params: Promise.resolve({ patientId: id }) })
const read = (id?: string) => GET(new Request(address), context(id))
const put = (body: unknown, id?: string) =>
  PUT(
    new Request(address, {
      method: 'PUT',
      headers: { 'Sec-Fetch-Site': 'same-origin', 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    }),
    context(id),
  )

describe('/api/patients/[patientId]/facts', () => {
  it('gives empty facts at revision 0, takes new ones, and gives those', async () => {
    const before = await read()
    expect(await before.json()).toEqual({ revision: 0, facts: emptyFacts, changedAt: null, changedBy: null })
    expect(before.headers.get('Cache-Control')).toBe('private, no-store')
    const answer = await put({ revision: 0, facts })
    expect(answer.status).toBe(200)
    const recorded = await answer.json()
    expect(recorded).toMatchObject({ revision: 1, facts, changedBy: 'Bruno Reis' })
    expect(await (await read()).json()).toEqual(recorded)
  })

  it('answers 409 with the newest to facts based on an older revision', async () => {
    const current = await (await read()).json()
    const answer = await put({ revision: 0, facts: emptyFacts })
    expect(answer.status).toBe(409)
    expect(await answer.json()).toMatchObject({ current })
  })

  it('answers 422 that names each bad place', async () => {
    const conditions = [{ text: 'Hip pain', code: 'hip' }]
    const answer = await put({ revision: 1, facts: { ...facts, conditions, positions: ['floating'] } })
    expect(answer.status).toBe(422)
    expect((await answer.json()).problems).toMatchObject([
      { path: 'facts.conditions[0].code', found: '"hip"', allowed: expect.stringContaining('M16.11') },
      { path: 'facts.positions[0]', found: '"floating"' },
    ])
    const unknown = await put({ revision: 1, facts: { ...facts, flags: [{ flag: 'anticoagulant' }] } })
    expect(unknown.status).toBe(422)
    expect((await unknown.json()).problems).toMatchObject([{ path: 'facts.flags[0].flag' }])
  })

  it('answers 404 for a patient who is not there', async () => {
    expect((await read(randomUUID())).status).toBe(404)
    expect((await put({ revision: 0, facts }, randomUUID())).status).toBe(404)
    expect((await read('nobody')).status).toBe(404)
  })
})
