import { expect, test } from 'vitest'
import { raiseProofTries } from '@/lib/adherence/alert/mutations'
import { readAlertsOf } from '@/lib/adherence/alert/queries'
import { openPageNow, openPatientPage } from '@/lib/adherence/patient-page/queries'
import { listPatientLines } from '@/lib/adherence/place/queries'
import { arrangeLog, now } from '@/lib/adherence/testing/arrange-log'
import { readWithin } from '@/lib/db/within'
import { LockedError } from '@/lib/errors'
import { usualTimes } from '@/lib/reminder/slot-times'
import { openLink } from '@/lib/share/open-share'
import { proveLink } from '@/lib/share/proof/mutations/prove-link'
import { setProof } from '@/lib/share/proof/mutations/set-proof'
import { slotTimesSchema } from '../reminder-choice'
import { keepFeed } from './mutations'
import { openCalendarFile, openFeed } from './queries'

const facts = { address: '203.0.113.5', now }
const choice = { times: slotTimesSchema.parse(usualTimes), timeZone: 'UTC', withLink: false }

async function arrange() {
  const given = await arrangeLog()
  const { scope, plan, share } = given
  return {
    ...given,
    lock: () =>
      setProof(scope, { planId: plan.id, linkId: share.shareLinkId }, { kind: 'pin', pin: '402913' }),
  }
}

test('a locked link tells no way of asking anything but whom to call, until the PIN was told', async () => {
  const { token, clinic, lock } = await arrange()
  await lock()
  const ways = (cookies: string | null): (() => Promise<unknown>)[] => [
    () => openPatientPage(token, { ...facts, cookies }),
    () => openPageNow(token, { ...facts, cookies }, { shown: 1, day: '2026-11-22' }),
    () => openCalendarFile(token, { ...facts, cookies }, choice),
    () => openLink(token, { ...facts, cookies }),
  ]
  for (const way of ways(null)) {
    const error = await way().catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(LockedError)
    expect((error as LockedError).lock).toEqual({
      asks: 'pin',
      proofId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      clinic: { name: clinic.name, phone: clinic.phone },
    })
  }
  const told = await proveLink(token, '402913', facts)
  if (told?.kind !== 'right') throw new Error('The PIN is right.')
  for (const way of ways(told.cookie.split(';')[0] ?? '')) expect(await way()).not.toBeNull()
})

test('a calendar goes on following its own address, which tells times of day alone', async () => {
  const { token, lock } = await arrange()
  const share = await openPatientPage(token, facts)
  if (!share) throw new Error('The link is live.')
  const feed = await keepFeed(share.share, choice, now)
  const before = await openFeed(feed.token ?? '', facts)
  await lock()
  expect(await openFeed(feed.token ?? '', facts)).toBe(before)
})

test('wrong PINs are told to the therapist once, quietly, until somebody has seen it', async () => {
  const { scope, patient, share } = await arrange()
  await raiseProofTries({ scope: share, patientId: patient.id }, 10, now)
  await raiseProofTries({ scope: share, patientId: patient.id }, 20, now)
  const alerts = await readWithin(scope, (tx) => readAlertsOf(tx, scope, patient.id))
  expect(alerts).toMatchObject([{ kind: 'proof-tries', tries: 10, seen: null }])
  const query = { search: '', whose: 'clinic' as const, archived: false, cursor: null, limit: 50 }
  const [line] = (await listPatientLines(scope, query, now)).lines
  expect(line).toMatchObject({ group: 'lookFirst', alert: { kind: 'proofTries', tries: 10 } })
})
