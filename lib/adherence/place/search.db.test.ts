import { beforeAll, expect, test } from 'vitest'
import type { ClinicScope } from '@/lib/access/scope'
import { explainAsApp } from '@/lib/db/testing/explain'
import { byName, listPatients } from '@/lib/patient/queries'
import { toLookUp, toWalk } from '@/lib/patient/search/queries'
import { createClinic } from '@/prisma/factories/clinic'
import { createMember } from '@/prisma/factories/member'
import { ownerDatabase } from '@/prisma/factories/owner-database'
import { type PlaceListQuery, placeListSchema } from './list-query'
import { byPlace, listPatientLines } from './queries'

/** A clinic of 4,000, the last 600 of whom stand together at the end of every list. */
const [early, all] = [3400, 4000]
let scope: ClinicScope

beforeAll(async () => {
  const { id: clinicId } = await createClinic()
  scope = (await createMember({ clinicId })).scope
  await ownerDatabase().$executeRaw`
    INSERT INTO patient (clinic_id, id, first_name, last_name, updated_at)
    SELECT ${clinicId}::uuid, gen_random_uuid(), 'Given' || n,
      CASE WHEN n <= ${early} THEN 'Early' ELSE 'Zed' END || lpad(n::text, 4, '0'), now()
    FROM generate_series(1, ${all}) AS n`
  await ownerDatabase().$executeRaw`UPDATE patient_place SET turns_on = NULL`
  await ownerDatabase().$executeRaw`ANALYZE`
})

const orders = () => {
  const query = { archived: false, whose: 'clinic' } as const
  return [byName(scope, query), byPlace(scope, query)]
}

test('a rare word is a range of an index; whoever has it is looked up one by one, and asked for the other words', async () => {
  for (const list of orders()) {
    const found = await explainAsApp(
      scope.clinicId,
      toLookUp(scope, list, { rarest: 'early039', others: ['gi'], limit: 31 }),
    )
    expect(found.whole).toEqual([])
    expect(found.served).toMatch(/word >= 'early039'.*word < 'early039/)
    expect(found.served).toMatch(/id = w\.patient_id/)
    expect(found.served).toMatch(/patient_id = p\.(patient_)?id\).*word >= 'gi'/)
  }
})

test('one or two letters, which all have, are asked for along the list: no range of them is read, and nothing sorted', async () => {
  for (const list of orders())
    for (const words of [['e'], ['gi'], ['e', 'gi']]) {
      const walk = toWalk(scope, list, { words, limit: 31, stretch: 1000 })
      const { whole, sorted, served } = await explainAsApp(scope.clinicId, walk)
      expect([whole, sorted]).toEqual([[], false])
      for (const word of words)
        expect(served).toMatch(new RegExp(`patient_id = p\\.\\w*id\\).*word >= '${word}'`))
      expect(served).not.toMatch(/clinic_id = [^)]*\) AND \(word/)
    }
})

test('whoever has one reason is a range of an index, in order already', async () => {
  const list = byPlace(scope, { archived: false, whose: 'clinic', only: 'asked' })
  const { whole, sorted, served } = await explainAsApp(
    scope.clinicId,
    toWalk(scope, list, { words: [], limit: 31, stretch: 1000 }),
  )
  expect([whole, sorted]).toEqual([[], false])
  expect(served).toMatch(/reason = 'asked'/)
})

test.each<[string, (query: PlaceListQuery) => Promise<[names: string[], next: string | null]>]>([
  [
    'by name',
    async (query) => {
      const { patients, nextCursor } = await listPatients(scope, query)
      return [patients.map(({ firstName }) => firstName), nextCursor]
    },
  ],
  [
    'in the order of work',
    async (query) => {
      const { lines, nextCursor } = await listPatientLines(scope, query, new Date('2026-11-22T12:00:00Z'))
      return [lines.map(({ name }) => name.split(' ')[0] ?? ''), nextCursor]
    },
  ],
])(
  '%s, page by page, all are found who have the words, many or few, wherever they stand',
  async (_, read) => {
    const search = async (words: string, pages = Number.POSITIVE_INFINITY) => {
      const seen: string[] = []
      let cursor: string | null = null
      for (let page = 0; page === 0 || (cursor && page < pages); page += 1) {
        const [names, next] = await read(placeListSchema.parse({ search: words, cursor, limit: 200 }))
        seen.push(...names)
        cursor = next
      }
      return seen
    }
    const given = (from: number, to: number) =>
      Array.from({ length: to - from + 1 }, (_, index) => `Given${from + index}`)
    expect(await search('g', 2)).toEqual(given(1, 400))
    expect(await search('ea gi', 6)).toEqual(given(1, 1200))
    expect(await search('z')).toEqual(given(early + 1, all))
    expect(await search('given z')).toEqual(given(early + 1, all))
    expect(await search('g given39 e')).toEqual(given(1, early).filter((name) => name.startsWith('Given39')))
    expect(await search('early z')).toEqual([])
  },
)
