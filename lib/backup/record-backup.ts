import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { type AuditEvent, toDetail } from '@/lib/audit/event'
import { toConnection } from '@/lib/db/connection'

/** Writes into every clinic's record that a backup was made, at the command line and now. Takes the owner's address. */
export async function recordBackup(ownerUrl: string): Promise<void> {
  const event: AuditEvent = { kind: 'backup-made' }
  const client = new Client(toConnection(ownerUrl))
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.query(`BEGIN; SET LOCAL app.auth = 'on'`)
    const { rows } = await client.query<{ id: string }>('SELECT id FROM public.clinic')
    for (const { id } of rows) {
      await client.query(`SELECT set_config('app.clinic_id', $1, true)`, [id])
      await client.query(
        'INSERT INTO public.audit_event (clinic_id, id, kind, detail) VALUES ($1, $2, $3, $4)',
        [id, randomUUID(), event.kind, toDetail(event)],
      )
    }
    await client.query('COMMIT')
  } finally {
    await client.end()
  }
}
