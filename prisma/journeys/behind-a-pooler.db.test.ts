import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { logCheckIn } from '@/lib/adherence/mutations'
import { openPatientPage } from '@/lib/adherence/patient-page/queries'
import { listPatientLines } from '@/lib/adherence/place/queries'
import { arrangeLog, now, toCheckIn } from '@/lib/adherence/testing/arrange-log'
import { sealRecord } from '@/lib/audit/mutations'
import { verifyRecord } from '@/lib/audit/queries'
import { closeDatabase, database } from '@/lib/db/client'
import { hasPooler, startPooler } from '@/lib/db/testing/start-pooler'
import { within } from '@/lib/db/within'
import { environment, rereadEnvironment } from '@/lib/environment'
import { createShareLink } from '@/prisma/factories/share-link'

const installed = hasPooler()
if (!installed)
  process.stderr.write(
    'behind-a-pooler.db.test.ts is left out: PgBouncer is not installed (apt-get install pgbouncer).\n',
  )

describe.skipIf(!installed)(
  'behind PgBouncer in transaction mode, with two connections to the database',
  () => {
    let direct = ''
    let stop = async () => {}

    beforeAll(async () => {
      direct = environment().databaseUrl ?? ''
      const pooler = await startPooler(direct, 2)
      stop = pooler.stop
      await pointTo(pooler.url)
    })
    afterAll(async () => {
      await pointTo(direct)
      await stop()
    })

    it('each clinic sees its own, however transactions of both take turns on a connection', async () => {
      const clinics = await Promise.all([arrangeLog(), arrangeLog()])
      const turns = Array.from({ length: 60 }, (_, n) => clinics[n % 2]).filter((one) => one !== undefined)
      const seen = await Promise.all(
        turns.map(({ scope }) => within(scope, (tx) => tx.patient.findMany({ select: { id: true } }))),
      )
      turns.forEach(({ patient }, n) => {
        expect(seen[n]).toEqual([{ id: patient.id }])
      })
      expect(await database().patient.findMany()).toEqual([])
    })

    it('a link is opened, logged to and listed, and the record is sealed', async () => {
      const { scope, share, plan, patient } = await arrangeLog()
      const { token } = await createShareLink(plan)
      const sent = Array.from({ length: 12 }, () => logCheckIn(share, toCheckIn(), now))
      expect((await Promise.all(sent)).every(({ isNew }) => isNew)).toBe(true)
      const page = await openPatientPage(token, { address: '192.0.2.1', now })
      expect(page?.checkIns).toHaveLength(12)
      const query = { search: '', whose: 'clinic', archived: false, cursor: null, limit: 30 } as const
      const { lines } = await listPatientLines(scope, query, now)
      expect(lines.map(({ id, group }) => [id, group])).toEqual([[patient.id, 'goingToPlan']])
      expect(await sealRecord()).toBeGreaterThan(12)
      expect((await verifyRecord()).every(({ broken }) => broken === null)).toBe(true)
    })

    it('leaves no limit and no clinic on a connection', async () => {
      const { scope } = await arrangeLog()
      await within(scope, (tx) => tx.patient.count())
      const left = await database().$queryRaw`
      SELECT current_setting('app.clinic_id', true) AS clinic, current_setting('statement_timeout') AS statement,
        current_setting('idle_in_transaction_session_timeout') AS idle`
      expect(left).toEqual([{ clinic: '', statement: '0', idle: '0' }])
    })
  },
)

async function pointTo(url: string): Promise<void> {
  await closeDatabase()
  process.env.DATABASE_URL = url
  rereadEnvironment()
}
