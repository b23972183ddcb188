import { expect } from 'vitest'
import { ownerDatabase } from '@/prisma/factories/owner-database'
import type { Journeys } from '../given'

export const askJourneys: Journeys = {
  'an exercise is asked about, and what was asked is there to read': async ({ share, takePhone }) => {
    const { path, plan, content } = await share()
    const phone = await takePhone()
    await phone.open(path)
    await phone.tap('fold', 'How to do it: Bridge')
    await phone.tap('link', 'Ask about this: Bridge')
    await phone.expectShown('heading', 'Ask Ines')
    await phone.tap('radio', 'How to do it')
    await phone.write('Your question', 'May I put a pillow under my head?')
    await phone.tap('button', 'Send to Ines')
    await phone.expectSays('Sent.')
    const bodies = async () => {
      const kept = await ownerDatabase().checkIn.findMany({ where: { planId: plan.id } })
      return kept.map(({ body }) => body)
    }
    const asked = { about: 'how', itemId: content.phases[0]?.items[0]?.id }
    const note = 'May I put a pillow under my head?'
    await expect.poll(bodies).toEqual([{ about: 'day', note, asked }])
    await phone.tap('link', 'Go to today')
    await phone.expectSays(note)
    await phone.reload()
    await phone.expectSays(note)
  },
}
