import ical, { type VEvent } from 'node-ical'
import { expect } from 'vitest'
import { spanishContent } from '@/e2e/fixtures/spanish-plan'
import type { Journeys } from '../given'

export const readJourneys: Journeys = {
  'the text grows, and is as large the next time': async ({ share, takePhone }) => {
    const { path } = await share()
    const phone = await takePhone()
    await phone.open(path)
    const size = () =>
      phone.device.read<number>('parseFloat(getComputedStyle(document.querySelector("h1")).fontSize)')
    const usual = await size()
    await phone.tap('fold', 'Text size')
    await phone.tap('radio', 'Largest')
    await expect.poll(size).toBeGreaterThan(usual)
    const largest = await size()
    await phone.reload()
    await expect.poll(size).toBe(largest)
    expect(await phone.device.read('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(
      0,
    )
  },

  'how it is done unfolds, with its pictures': async ({ share, takePhone }) => {
    const { path } = await share()
    const phone = await takePhone()
    await phone.open(path)
    await phone.tap('fold', 'How to do it: Bridge')
    await phone.expectSays('You should feel')
    const drawn =
      'document.querySelector("details[open] img, details[open] svg").getBoundingClientRect().width'
    await expect.poll(() => phone.device.read(drawn)).toBeGreaterThan(100)
  },

  'a plan in Spanish is read and ticked': async ({ share, takePhone }) => {
    const { path } = await share(spanishContent)
    const phone = await takePhone()
    await phone.open(path)
    expect(await phone.device.read('document.documentElement.lang')).toBe('es')
    await phone.tap('button', 'Marcar hecho', { exact: false })
    await phone.expectShown('button', 'Hecho, ', { exact: false })
  },

  'a link that leads nowhere says what to do': async ({ takePhone }) => {
    const phone = await takePhone()
    await phone.device.goto(`${phone.line.origin}/s/AAAAAAAAAAAAAAAAAAAAAAAA`)
    await phone.expectShown('heading', 'This link does not open a plan')
    await phone.expectSays('call your emergency number now')
  },

  'a new version is told to a page that is open, and shown when asked for': async ({ share, takePhone }) => {
    const { path, content, publish } = await share()
    const phone = await takePhone()
    await phone.open(path)
    const [first, ...later] = content.phases
    if (!first) throw new Error('The plan has no phase.')
    await publish({ ...content, phases: [{ ...first, items: first.items.slice(1) }, ...later] }, 2)
    await phone.lookAgain()
    await phone.expectShown('heading', 'Your plan was changed.')
    await phone.expectSays('No longer: Bridge')
    await phone.tap('button', 'Show the new plan')
    await phone.expectGone('heading', 'Your plan was changed.')
    await phone.expectGone('heading', 'Bridge')
  },

  'reminders go into a calendar, on the phone’s own clock': async ({ share, takePhone }) => {
    const { path } = await share()
    const phone = await takePhone({ timeZone: 'Australia/Sydney' })
    await phone.open(path)
    await phone.tap('fold', 'Reminders')
    await phone.expectShown('link', 'Put it in my calendar')
    await phone.expectSays('In the morning')
    const text = await phone.device.keepFile(() => phone.tap('link', 'Put it in my calendar'))
    const events = Object.values(ical.sync.parseICS(text)).filter(
      (part): part is VEvent => part?.type === 'VEVENT',
    )
    expect(events.length).toBeGreaterThan(0)
    for (const { start } of events) expect(start.tz).toBe('Australia/Sydney')
  },
}
