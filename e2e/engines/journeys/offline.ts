import { expect } from 'vitest'
import { bothLanguages } from '@/e2e/fixtures/both-languages'
import { toFiveExercises } from '@/e2e/fixtures/five-exercises'
import { ownerDatabase } from '@/prisma/factories/owner-database'
import type { Journeys } from '../given'
import type { Phone } from '../phone'

const part = { exact: false }

/** Opens a link, and lets the phone keep the page. */
async function openKept(phone: Phone, path: string): Promise<void> {
  await phone.open(path)
  await untilKept(phone, path)
}

/** Waits until the phone keeps the page of a link, in one language. */
async function untilKept({ device }: Phone, path: string, language = 'en'): Promise<void> {
  const isKept = () =>
    device.read(`caches.keys().then(async (names) => {
      for (const name of names.filter((one) => one.startsWith('plinth-page '))) {
        const page = await caches.match('${path}', { cacheName: name, ignoreVary: true })
        if (page && /<html [^>]*lang="${language}"/.test(await page.text())) return true
      }
      return false
    })`)
  await expect.poll(isKept, { message: `the page to be kept in “${language}”` }).toBe(true)
}

/** What names a link in the phone's stores: caches, databases, the local store and workers. */
function findTraces({ device }: Phone, linkId: string): Promise<string[]> {
  return device.read(`Promise.all([
    caches.keys(),
    indexedDB.databases().then((all) => all.map(({ name }) => name)),
    Object.keys(localStorage),
    navigator.serviceWorker.getRegistrations().then((all) => all.map(({ scope }) => scope)),
  ]).then((names) => names.flat().filter((name) => name.includes('${linkId}') || name.includes('/s/')))`)
}

export const offlineJourneys: Journeys = {
  'after the first open the page opens without a network, and is followed along': async ({
    share,
    takePhone,
  }) => {
    const { path } = await share()
    const phone = await takePhone()
    await openKept(phone, path)
    await phone.cutNetwork()
    await phone.reload()
    await phone.expectSays('You see your plan as of')
    await phone.tap('fold', 'How to do it: Bridge')
    const isDrawn = () =>
      phone.device.read(
        '[...document.querySelectorAll("details[open] img")].every((image) => image.naturalWidth > 0)',
      )
    await expect.poll(isDrawn).toBe(true)
    await phone.tap('link', 'Start', part)
    await phone.expectShown('button', 'Start')
    await phone.mendNetwork()
    await phone.tap('button', 'Back to today')
    await phone.expectSilent('You see your plan as of')
  },

  'what was marked on a page opened without a network is sent once': async ({ share, takePhone }) => {
    const { path, plan } = await share()
    const phone = await takePhone()
    const count = () => ownerDatabase().checkIn.count({ where: { planId: plan.id } })
    await openKept(phone, path)
    await phone.cutNetwork()
    await phone.reload()
    await phone.tap('button', 'Mark done', part)
    await phone.expectSays('1 mark waits to be sent.')
    await phone.reload()
    await phone.expectSays('1 mark waits to be sent.')
    expect(await count()).toBe(0)
    await phone.mendNetwork()
    await phone.expectSilent('to be sent')
    await phone.reload()
    expect(await count()).toBe(1)
  },

  'the language that was chosen holds without a network, where another one can not be had': async ({
    share,
    takePhone,
  }) => {
    const { path } = await share(toFiveExercises(), bothLanguages)
    const phone = await takePhone()
    await openKept(phone, path)
    await phone.tap('link', 'Español')
    await phone.expectSays('Tamaño de letra')
    await untilKept(phone, path, 'es')
    await phone.cutNetwork()
    await phone.reload()
    await phone.expectSays('Usted ve su plan como estaba')
    await phone.tap('link', 'English')
    await phone.expectSays('To read this page in English, your phone needs a connection.')
    expect(await phone.device.read('document.documentElement.lang')).toBe('es')
    await phone.mendNetwork()
    await phone.tap('link', 'English')
    await phone.expectSays('Text size')
    expect(await phone.device.read('document.documentElement.lang')).toBe('en')
  },

  'a link that ended meanwhile takes all that the phone kept with it': async ({ share, takePhone }) => {
    const { path, link } = await share()
    const phone = await takePhone()
    await openKept(phone, path)
    await phone.cutNetwork()
    await phone.reload()
    await phone.tap('button', 'Mark done', part)
    await phone.expectSays('1 mark waits to be sent.')
    expect(await findTraces(phone, link.id)).not.toEqual([])
    await ownerDatabase().shareLink.updateMany({ where: { id: link.id }, data: { revokedAt: new Date() } })
    await phone.mendNetwork()
    await phone.expectShown('heading', 'This link has ended')
    await expect.poll(() => findTraces(phone, link.id)).toEqual([])
    await phone.device.reload()
    await phone.expectShown('heading', 'This link does not open a plan')
  },
}
