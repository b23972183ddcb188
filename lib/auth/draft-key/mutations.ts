import { randomBytes } from 'node:crypto'
import { withoutClinic } from '@/lib/db/within'
import { absoluteSeconds } from '../session/session-cookie'

/**
 * The key that seals what a browser keeps of this person's drafts, 32 bytes. Handing it to a living session keeps it
 * until twelve hours after that session's end at the latest, so that whoever signs in again finds their unsent work;
 * after that there is another, and what the old one sealed is closed for good.
 */
export async function takeDraftKey(userId: string, now: Date): Promise<Uint8Array> {
  const until = new Date(now.getTime() + 2 * absoluteSeconds * 1000)
  const fresh = randomBytes(32)
  return withoutClinic(async (tx) => {
    const [row] = await tx.$queryRaw<{ key: Uint8Array }[]>`
      INSERT INTO draft_key AS d (user_id, key, kept_until) VALUES (${userId}::uuid, ${fresh}, ${until})
      ON CONFLICT (user_id) DO UPDATE
        SET key = CASE WHEN d.kept_until <= ${now} THEN EXCLUDED.key ELSE d.key END, kept_until = EXCLUDED.kept_until
      RETURNING key`
    if (!row) throw new Error('a draft key was neither found nor made')
    return row.key
  })
}
