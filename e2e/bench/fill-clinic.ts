import { Client } from 'pg'
import { mintClinicScope } from '@/lib/access/mint'
import type { ClinicScope } from '@/lib/access/scope'
import { placeAll } from '@/lib/adherence/place/mutations'
import { seedDemoClinic } from '@/prisma/seed/demo-clinic'

/** A clinic that was filled: who acts in it, and how one of its patients is reached. */
export type FilledClinic = {
  owner: ClinicScope
  therapist: ClinicScope
  patients: { id: string; planId: string; token: string; name: string }[]
}

const checkInsEach = 50
const eventsEach = 15

/**
 * Fills the database of this process with the demo clinic and so many patients more, each with the plan, the version and
 * a link of one demo patient, 50 check-ins of the last four weeks and 15 events. By SQL, without triggers, which would take
 * hours; what they keep is made in one go afterwards. `ownerUrl` is a superuser's address.
 */
export async function fillClinic(ownerUrl: string, count: number): Promise<FilledClinic> {
  await seedDemoClinic(new Date())
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query(`SET session_replication_role = replica; ${sources}`)
    for (const statement of copies) await client.query(statement, [count])
    await client.query(`
      SET session_replication_role = origin;
      INSERT INTO link_route (token_hash, clinic_id) SELECT token_hash, clinic_id FROM share_link ON CONFLICT DO NOTHING;
      INSERT INTO patient_place (clinic_id, patient_id, rank, sort_name, member_id, turns_on)
        SELECT clinic_id, id, 6, sort_name, member_id, '-infinity' FROM patient ON CONFLICT DO NOTHING;
      INSERT INTO patient_word (clinic_id, word, patient_id)
        SELECT DISTINCT p.clinic_id, word, p.id FROM patient p,
          plinth_words(concat_ws(' ', p.first_name, p.last_name, p.record_number)) AS word ON CONFLICT DO NOTHING;
      INSERT INTO patient_word (clinic_id, word, patient_id)
        SELECT DISTINCT p.clinic_id, word, p.patient_id FROM plan p, plinth_words(p.title) AS word ON CONFLICT DO NOTHING`)
    const filled = await readFilled(client)
    await placeAll(filled.owner, new Date())
    await client.query('VACUUM ANALYZE')
    return filled
  } finally {
    await client.end()
  }
}

/** The demo patient with the longest log, and one row for each patient to make. */
const sources = `
  CREATE TEMP TABLE model AS
    SELECT c.clinic_id, c.plan_id, p.patient_id, max(m.id::text)::uuid AS member_id, max(m.user_id::text)::uuid AS user_id
    FROM check_in c JOIN plan p ON p.id = c.plan_id JOIN member m ON m.clinic_id = c.clinic_id AND m.role = 'therapist'
    GROUP BY 1, 2, 3 ORDER BY count(*) DESC LIMIT 1;
  ALTER TABLE model ADD COLUMN lines text[];
  UPDATE model SET lines = ARRAY(SELECT i ->> 'id' FROM plan p,
    jsonb_path_query(p.content, '$.phases[*].items[*]') AS i WHERE p.id = model.plan_id);
  CREATE TEMP TABLE made (n int, patient_id uuid, plan_id uuid, version_id uuid, link_id uuid)`

const copies = [
  `INSERT INTO made SELECT n, gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), gen_random_uuid()
   FROM generate_series(1, $1::int) AS n`,
  `INSERT INTO patient (clinic_id, id, first_name, last_name, birth_date, record_number, member_id, updated_at)
   SELECT clinic_id, made.patient_id, 'Given' || n % 89, 'Family' || n % 997 || ' Rare' || n, '1961-04-02', 'HS-' || n,
     CASE WHEN n % 4 = 0 THEN member_id END, now()
   FROM made, model WHERE $1::int > 0`,
  `INSERT INTO plan (clinic_id, id, patient_id, title, content, revision, changed_by_user_id, created_at, updated_at)
   SELECT p.clinic_id, made.plan_id, made.patient_id, p.title, p.content, 1, p.changed_by_user_id, p.created_at, p.updated_at
   FROM made, model JOIN plan p ON p.id = model.plan_id WHERE $1::int > 0`,
  `INSERT INTO plan_version (clinic_id, id, plan_id, number, frozen, schedule, published_by_member_id, published_at)
   SELECT v.clinic_id, made.version_id, made.plan_id, 1, v.frozen, v.schedule, v.published_by_member_id, v.published_at
   FROM made, (SELECT v.* FROM plan_version v JOIN model ON v.plan_id = model.plan_id ORDER BY number DESC LIMIT 1) v
   WHERE $1::int > 0`,
  `INSERT INTO share_link (clinic_id, id, plan_id, token_hash, token_sealed, created_at, first_opened_at, last_opened_at)
   SELECT clinic_id, link_id, made.plan_id, sha256(convert_to('Bench-scale-number-' || lpad(n::text, 5, '0'), 'UTF8')),
     '\\x00', now() - interval '40 days', now() - interval '39 days', now() - interval '1 day'
   FROM made, model WHERE $1::int > 0`,
  `INSERT INTO check_in (clinic_id, id, plan_id, version_id, share_link_id, item_id, local_date, logged_at, received_at, body, device_id)
   SELECT model.clinic_id, gen_random_uuid(), made.plan_id, made.version_id, made.link_id, line.id, at::date, at, at,
     CASE WHEN line.id IS NULL THEN jsonb_build_object('about', 'day', 'pain', (made.n + c) % 5)
       ELSE '{"about": "item", "result": "done"}'::jsonb END, made.patient_id
   FROM made, model, generate_series(1, ${checkInsEach}) AS c,
     LATERAL (SELECT now() - make_interval(days => c % 28 + made.n % 9, hours => c % 5) AS at) AS moment,
     LATERAL (SELECT CASE WHEN c % 5 > 0 THEN lines[c % 5] END AS id) AS line
   WHERE $1::int > 0`,
  `INSERT INTO audit_event (clinic_id, id, at, kind, user_id, detail)
   SELECT model.clinic_id, gen_random_uuid(), now() - make_interval(hours => e * 20, mins => made.n % 1200), 'plan-read', user_id,
     jsonb_build_object('patientId', made.patient_id, 'planId', made.plan_id)
   FROM made, model, generate_series(1, ${eventsEach}) AS e WHERE $1::int > 0`,
]

async function readFilled(client: Client): Promise<FilledClinic> {
  const members = await client.query<{
    id: string
    clinicId: string
    userId: string
    role: 'owner' | 'therapist'
  }>(
    `SELECT DISTINCT ON (m.role) m.id, m.clinic_id AS "clinicId", m.user_id AS "userId", m.role
     FROM member m JOIN model ON model.clinic_id = m.clinic_id WHERE m.role IN ('owner', 'therapist') ORDER BY m.role, m.id DESC`,
  )
  const scopeOf = (wanted: string) => {
    const member = members.rows.find(({ role }) => role === wanted)
    if (!member) throw new Error(`The demo clinic has no ${wanted}.`)
    return mintClinicScope({ ...member, memberId: member.id })
  }
  const { rows } = await client.query<FilledClinic['patients'][number]>(
    `SELECT patient_id AS id, plan_id AS "planId", 'Bench-scale-number-' || lpad(n::text, 5, '0') AS token,
       'rare' || n AS name FROM made ORDER BY n`,
  )
  return { owner: scopeOf('owner'), therapist: scopeOf('therapist'), patients: rows }
}
