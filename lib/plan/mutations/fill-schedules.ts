import { Client } from 'pg'
import { toConnection } from '@/lib/db/connection'
import { readFrozenPlan } from '../frozen/read-frozen-plan'
import { toSchedule } from '../frozen/to-schedule'

const atOnce = 20

/**
 * Writes the schedule beside the versions that an older program published without one, so that lists do not read them
 * whole: what the version says stays as it is. After an update, by the owner of the tables, since the program itself may
 * change no version. Takes the owner's address; resolves to how many were written. A version that nobody can read is left.
 */
export async function fillSchedules(ownerUrl: string): Promise<number> {
  const client = new Client(toConnection(ownerUrl))
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.query("SELECT set_config('app.auth', 'on', false)")
    const clinics = await client.query<{ id: string }>('SELECT id FROM clinic')
    let written = 0
    for (const { id } of clinics.rows) written += await fillClinic(client, id)
    return written
  } finally {
    await client.end()
  }
}

async function fillClinic(client: Client, clinicId: string): Promise<number> {
  await client.query("SELECT set_config('app.clinic_id', $1, false)", [clinicId])
  let written = 0
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const { rows } = await client.query<{ id: string; frozen: unknown }>(
      `SELECT id, frozen FROM plan_version WHERE clinic_id = $1 AND id > $2 AND schedule IS NULL
       ORDER BY id LIMIT ${atOnce}`,
      [clinicId, after],
    )
    for (const { id, frozen } of rows) written += await fill(client, clinicId, id, frozen)
    const last = rows.at(-1)
    if (!last) return written
    after = last.id
  }
}

async function fill(client: Client, clinicId: string, id: string, frozen: unknown): Promise<number> {
  const schedule = findSchedule(frozen)
  if (!schedule) return 0
  const { rowCount } = await client.query(
    'UPDATE plan_version SET schedule = $3 WHERE clinic_id = $1 AND id = $2 AND schedule IS NULL',
    [clinicId, id, schedule],
  )
  return rowCount ?? 0
}

function findSchedule(frozen: unknown) {
  try {
    return toSchedule(readFrozenPlan(frozen))
  } catch {
    return null
  }
}
