import type { Client } from 'pg'
import { PlainError } from '@/lib/db/plain-error'
import { say } from './say'

/** `byClinic`: row-level security shows the rows of one clinic at a time. */
export type TableShape = { name: string; columns: string[]; byClinic: boolean }

type Found = {
  name: string
  columns: string[]
  names: string[]
  bound: boolean
  narrowed: boolean
  inClinic: boolean
  sights: string[]
}

/** What the policies of the migrations say, as PostgreSQL writes it. */
const ofClinic = `(clinic_id = (NULLIF(current_setting('app.clinic_id'::text, true), ''::text))::uuid)`
const beforeClinic = `(current_setting('app.auth'::text, true) = 'on'::text)`

/**
 * The tables of the database, those that are named by others first, with the columns that hold something of their
 * own. Row-level security may bind the owner too: then every row has to be in sight by one of the two policies the
 * migrations give, with `app.auth` on and clinic by clinic. Throws PlainError when a row could be hidden.
 */
export async function listTables(client: Client): Promise<TableShape[]> {
  const { rows } = await client.query<Found>(`
    SELECT t.relname AS name,
      ARRAY(SELECT a.attname::text FROM pg_attribute a
        WHERE a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
        ORDER BY a.attnum) AS columns,
      ARRAY(SELECT DISTINCT r.relname::text FROM pg_constraint f JOIN pg_class r ON r.oid = f.confrelid
        WHERE f.conrelid = t.oid AND f.contype = 'f' AND f.confrelid <> t.oid) AS names,
      row_security_active(t.oid) AS bound,
      EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = t.oid AND NOT p.polpermissive) AS narrowed,
      EXISTS (SELECT FROM pg_constraint f
        JOIN pg_attribute a ON a.attrelid = t.oid AND f.conkey = ARRAY[a.attnum] AND a.attnotnull
        WHERE f.conrelid = t.oid AND f.contype = 'f' AND f.convalidated AND a.attname = 'clinic_id'
          AND f.confrelid = 'public.clinic'::regclass) AS "inClinic",
      ARRAY(SELECT pg_get_expr(p.polqual, t.oid) FROM pg_policy p
        WHERE p.polrelid = t.oid AND p.polpermissive AND p.polcmd IN ('*', 'r') AND 0 = ANY (p.polroles)
          AND p.polqual IS NOT NULL) AS sights
    FROM pg_class t
    WHERE t.relnamespace = 'public'::regnamespace AND t.relkind IN ('r', 'p') AND NOT t.relispartition
      AND t.relname <> '_prisma_migrations'
    ORDER BY t.relname`)
  return toLoadOrder(rows).map((table) => ({
    name: table.name,
    columns: table.columns,
    byClinic: table.bound && isByClinic(table),
  }))
}

function isByClinic({ name, narrowed, inClinic, sights }: Found): boolean {
  if (!narrowed && sights.includes(beforeClinic)) return false
  if (!narrowed && inClinic && sights.includes(ofClinic)) return true
  throw new PlainError(say('hidden', { name }))
}

function toLoadOrder(tables: readonly Found[]): Found[] {
  const ordered: Found[] = []
  let waiting = [...tables]
  while (waiting.length > 0) {
    const ready = waiting.filter(({ names }) => !waiting.some(({ name }) => names.includes(name)))
    if (ready.length === 0)
      throw new Error(`Tables name each other in a circle: ${waiting.map(({ name }) => name).join(', ')}`)
    ordered.push(...ready)
    waiting = waiting.filter((table) => !ready.includes(table))
  }
  return ordered
}
