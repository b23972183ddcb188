import { randomBytes } from 'node:crypto'
import { environment } from '@/lib/environment'
import { mediaStore } from '@/lib/media/open-media'
import { seedDemoClinic } from '@/prisma/seed/demo-clinic'
import type { BackupSource } from '../write-backup'
import { withOwner } from './read-everything'

/**
 * Fills a test's database and media with the demo clinic, and beside it what it leaves empty or short: a session, an
 * attempt, an invitation, a second clinic, drawings, a film of some megabytes. Answers it as what a backup reads.
 */
export async function fillDatabase(): Promise<BackupSource> {
  await seedDemoClinic(new Date('2026-11-28T15:00:00Z'))
  const { databaseOwnerUrl = '', secret = '' } = environment()
  await withOwner(databaseOwnerUrl, async (client) => {
    await client.query(`
      INSERT INTO session (id, session_token, user_id, expires)
        SELECT gen_random_uuid(), 'a token''s hash', id, now() + interval '1 hour' FROM user_account LIMIT 1;
      INSERT INTO attempt (key, failures, last_failure) VALUES ('keyed', 3, now());
      INSERT INTO verification_token (identifier, token, expires) VALUES (E'tab\\t line\\n \\\\N', 'hash', now());
      INSERT INTO clinic (id, name, time_zone, country, paper_size, first_day_of_week)
        VALUES (gen_random_uuid(), 'Wrocław – “Ruch”', 'Europe/Warsaw', 'PL', 'a4', 1);
      INSERT INTO patient (clinic_id, id, first_name, updated_at)
        SELECT id, gen_random_uuid(), E'Zoë\\u2028 \\\\. 👣', now() FROM clinic;
      INSERT INTO plan_revision (clinic_id, plan_id, revision, content, saved_by_user_id, saved_at)
        SELECT clinic_id, id, 900, '\\x00ff0a0d5c', changed_by_user_id, now() FROM plan;
      INSERT INTO catalog_item (clinic_id, slug, item, updated_at)
        SELECT id, 'own-item', '{"n": 1.10, "none": null, "text": "\\\\n"}', now() FROM clinic;`)
  })
  await mediaStore().put(randomBytes(3_000_000), 'mp4')
  for (let n = 0; n < 80; n += 1) await mediaStore().put(Buffer.from(`<svg id="${n}"/>`), 'svg')
  return { ownerUrl: databaseOwnerUrl, nextauthSecret: secret, media: mediaStore() }
}

/** For backups of tests: no second a piece for the passphrase. */
export const cheap = {
  passphrase: 'four words of a test',
  workFactor: 1,
  now: new Date('2026-11-28T16:00:00Z'),
  report: () => undefined,
}
