import { expect } from 'vitest'
import { bridge, clam, stretch, toFollowContent } from '@/e2e/fixtures/follow-plan'
import { ownerDatabase } from '@/prisma/factories/owner-database'
import type { Journeys } from '../given'

export const followJourneys: Journeys = {
  'an exercise is followed along: counted, paused, gone on with, skipped': async ({ share, takePhone }) => {
    const { path, plan } = await share(toFollowContent([stretch, clam, bridge]))
    const phone = await takePhone()
    await phone.open(path)
    await phone.tap('link', 'Start', { exact: false })
    await phone.expectShown('heading', 'Figure-4 buttock stretch')
    await phone.stand()
    await phone.tap('button', 'Start')
    await phone.expectSays('Get into place.')
    await phone.tap('button', 'I am ready')
    await phone.expectSays('Move slowly.')
    await phone.passUntilSays('Hold. Breathe.')
    await phone.tap('button', 'Pause')
    await phone.expectSays('Paused.')
    await phone.tap('button', 'Go on')
    await phone.expectSilent('Paused.')
    await phone.setAhead(600_000)
    await phone.expectSays('We paused because your phone was asleep.')
    await phone.tap('button', 'Skip')
    await phone.tap('button', 'No time now')
    await phone.expectShown('heading', 'Clamshell')
    await phone.tap('button', 'Skip')
    await phone.tap('button', 'It hurts too much')
    await phone.tap('radio', '7')
    await phone.tap('button', 'Save')
    await phone.expectShown('heading', 'Stop and call us')
    const bodies = async () => {
      const kept = await ownerDatabase().checkIn.findMany({
        where: { planId: plan.id },
        orderBy: { loggedAt: 'asc' },
      })
      return kept.map(({ body }) => body)
    }
    await expect.poll(bodies).toEqual([
      { about: 'item', result: 'not', reason: 'time' },
      { about: 'day', pain: 7 },
    ])
  },

  'one who was called away goes on where they were': async ({ share, takePhone }) => {
    const { path } = await share(toFollowContent([stretch]))
    const phone = await takePhone()
    await phone.open(path)
    await phone.tap('link', 'Start', { exact: false })
    await phone.stand()
    await phone.tap('button', 'Start')
    await phone.tap('button', 'I am ready')
    await phone.expectSays('Move slowly.')
    await phone.reload()
    await phone.expectShown('heading', 'Go on where you were?')
    await phone.stand()
    await phone.tap('button', 'Go on with', { exact: false })
    await phone.expectSays(/Get into place|Move slowly/)
  },
}
