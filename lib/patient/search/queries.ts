import type { ClinicScope } from '@/lib/access/scope'
import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/within'
import { fold } from '../fold'

/** A list of patients in an order that an index has. Everything in it calls the rows `p`. */
export type OrderedList = {
  columns: Prisma.Sql
  table: Prisma.Sql
  conditions: readonly Prisma.Sql[]
  patientId: Prisma.Sql
  order: Prisma.Sql
}

/** A word that begins more entries than this is common. */
const few = 500
/** So many patients of a list are asked whether they have words that are common. */
const stretch = 1000

/**
 * The first rows of a list whose patients a search finds, at most `limit`. How long it takes grows neither with the hits
 * nor with the clinic: the hits of a rare word are looked up and sorted; where every word is common, the list is asked
 * from its beginning, patient by patient, which fills a page soon. Only when a stretch of it does not, they are looked up.
 */
export async function listFound<Row>(
  tx: Tx,
  scope: ClinicScope,
  list: OrderedList,
  search: string,
  limit: number,
): Promise<Row[]> {
  const words = toWords(search)
  if (words.length === 0) return tx.$queryRaw<Row[]>(toWalk(scope, list, { words, limit, stretch: limit }))
  const counted = await countEntries(tx, scope, words)
  const rarestFirst = counted.toSorted((a, b) => a.entries - b.entries)
  if (rarestFirst.every(({ entries }) => entries > few)) {
    const rows = await tx.$queryRaw<Row[]>(toWalk(scope, list, { words, limit, stretch }))
    if (rows.length === limit) return rows
  }
  const [rarest = '', ...others] = rarestFirst.map(({ word }) => word)
  return tx.$queryRaw<Row[]>(toLookUp(scope, list, { rarest, others, limit }))
}

/**
 * The conditions under which the patient whose id stands in a column is found. A word is looked up as a range of the
 * index over all words: row-level security lets no LIKE and no function of ours near an index.
 */
export function toSearch(scope: ClinicScope, search: string, patientId: Prisma.Sql): Prisma.Sql[] {
  return toWords(search).map(
    (word) =>
      Prisma.sql`${patientId} IN (SELECT w.patient_id FROM patient_word w WHERE ${toRange(scope, word)})`,
  )
}

/**
 * Looks up who has the rarest word, and sorts those who have the others too. OFFSET 0 keeps the database from reading
 * the whole list instead.
 */
export function toLookUp(
  scope: ClinicScope,
  list: OrderedList,
  { rarest, others, limit }: { rarest: string; others: readonly string[]; limit: number },
): Prisma.Sql {
  const { columns, table, conditions, patientId, order } = list
  const all = [
    ...conditions,
    Prisma.sql`${patientId} = hit.patient_id`,
    ...toProbes(scope, others, patientId),
  ]
  return Prisma.sql`SELECT ${columns}
    FROM (SELECT DISTINCT w.patient_id FROM patient_word w WHERE ${toRange(scope, rarest)}) hit
    CROSS JOIN LATERAL (SELECT * FROM ${table} p WHERE ${Prisma.join(all, ' AND ')} OFFSET 0) p
    ORDER BY ${order} LIMIT ${limit}`
}

/** Walks a stretch of the list and leaves out who lacks one of the words. */
export function toWalk(
  scope: ClinicScope,
  list: OrderedList,
  { words, limit, stretch }: { words: readonly string[]; limit: number; stretch: number },
): Prisma.Sql {
  const { columns, table, conditions, patientId, order } = list
  const probes = toProbes(scope, words, patientId)
  return Prisma.sql`SELECT ${columns}
    FROM (SELECT * FROM ${table} p WHERE ${Prisma.join([...conditions], ' AND ')} ORDER BY ${order} LIMIT ${stretch}) p
    ${probes.length > 0 ? Prisma.sql`WHERE ${Prisma.join(probes, ' AND ')}` : Prisma.empty}
    ORDER BY ${order} LIMIT ${limit}`
}

/** OFFSET 0 has one patient asked at a time. */
function toProbes(scope: ClinicScope, words: readonly string[], patientId: Prisma.Sql): Prisma.Sql[] {
  return words.map(
    (word) => Prisma.sql`EXISTS (
      SELECT 1 FROM patient_word w WHERE ${toRange(scope, word)} AND w.patient_id = ${patientId} OFFSET 0)`,
  )
}

/** How many of the entries that patients are found by begin with each word; counted until they are more than a few. */
async function countEntries(tx: Tx, scope: ClinicScope, words: readonly string[]) {
  const counts = words.map(
    (word) => Prisma.sql`SELECT ${word} AS word, (SELECT count(*) FROM (
      SELECT 1 FROM patient_word w WHERE ${toRange(scope, word)} LIMIT ${few + 1}) w)::int AS entries`,
  )
  return tx.$queryRaw<{ word: string; entries: number }[]>(Prisma.join(counts, ' UNION ALL '))
}

function toWords(search: string): string[] {
  return fold(search).split(/\s+/).filter(Boolean)
}

function toRange({ clinicId }: ClinicScope, word: string): Prisma.Sql {
  return Prisma.sql`w.clinic_id = ${clinicId}::uuid AND w.word >= ${word} AND w.word < ${`${word}\u{10ffff}`}`
}
