import { describe, expect, it } from 'vitest'
import { GET as now } from '@/app/api/s/[token]/now/route'
import { openPatientPage } from '@/lib/adherence/patient-page/queries'
import { arrangeLog } from '@/lib/adherence/testing/arrange-log'
import { builtInCatalog } from '@/lib/catalog/catalog'
import { askOnLink } from '@/lib/measures/link/mutations'
import { findMeasure } from '@/lib/measures/measures'
import { toFrozen } from '@/prisma/factories/frozen-plan'
import { toContent } from '@/prisma/factories/plan'
import { createPlanVersion } from '@/prisma/factories/plan-version'
import { createScreening } from '@/prisma/factories/screening'
import { createShareLink } from '@/prisma/factories/share-link'
import { GET as manifest } from './manifest.webmanifest/route'
import { GET } from './route'

const catalogs = { en: builtInCatalog('en'), es: builtInCatalog('es') }
const line = (slug: string) => ({ id: `${slug}-line`, slug, dosage: { sets: 2, reps: 10 } })
const [inSpanish, inEnglish, unknown] = ['es', 'en', 'xx'].map((locale) => `plinth.language=${locale}`)

/** A link to a second version that can be read in both languages, after one in English alone. */
async function arrange() {
  const given = await arrangeLog()
  const { plan, member } = given
  const frozen = toFrozen(toContent([line('bridge'), line('bird-dog')]), { catalogs, versionNumber: 2 })
  await createPlanVersion({ plan, memberId: member.id, number: 2, frozen })
  const { token } = await createShareLink(plan)
  const params = Promise.resolve({ token })
  const to = (path: string, cookie = '') =>
    new Request(`http://localhost:3000${path}`, { headers: cookie ? { Cookie: cookie } : {} })
  const open = (cookies?: string) =>
    openPatientPage(token, { address: '192.0.2.1', now: new Date(), ...(cookies ? { cookies } : {}) })
  return { ...given, token, params, to, open }
}

describe('the language of a link', () => {
  it('is kept by the device for that link alone, and leads to its page', async () => {
    const { token, params, to } = await arrange()
    const answer = await GET(to(`/s/${token}?language=es`), { params })
    expect(answer.status).toBe(303)
    expect(answer.headers.get('Location')).toBe(`/s/${token}`)
    expect(answer.headers.get('Set-Cookie')).toBe(
      `plinth.language=es; Path=/s/${token}; Max-Age=31536000; HttpOnly; SameSite=Lax`,
    )
    expect(answer.headers.get('Cache-Control')).toBe('private, no-store')
    expect(answer.headers.get('X-Robots-Tag')).toContain('noindex')
    expect(answer.headers.get('Referrer-Policy')).toBe('no-referrer')
  })

  it('changes nothing where there is no such language, and is written for no address that is no link', async () => {
    const { token, params, to } = await arrange()
    const other = await GET(to(`/s/${token}?language=xx`), { params })
    expect([other.status, other.headers.get('Location')]).toEqual([303, `/s/${token}`])
    expect(other.headers.get('Set-Cookie')).toBeNull()
    const strange = Promise.resolve({ token: '//evil.example/;Path=/' })
    const answer = await GET(to('/s/x?language=es'), { params: strange })
    expect(answer.headers.get('Location')).toBe('/s/%2F%2Fevil.example%2F%3BPath%3D%2F')
    expect(answer.headers.get('Set-Cookie')).toBeNull()
  })

  it('is what the page is read in, and is kept apart from every other of the same version', async () => {
    const { open } = await arrange()
    const pages = await Promise.all([open(), open(inEnglish), open(unknown), open(inSpanish)])
    expect(pages.map((page) => page?.locale)).toEqual(['en', 'en', 'en', 'es'])
    const [plan, english, nothing, spanish] = pages.map((page) => page?.keptAs)
    expect(english).toBe(plan)
    expect(nothing).toBe(plan)
    expect(spanish).not.toBe(plan)
  })

  it('is that of what stands in place of the exercises while a warning sign is open', async () => {
    const { open, patient, user } = await arrange()
    await createScreening({ patient, userId: user.id, rows: { RF05: 'yes' }, askedAt: new Date() })
    const actsOf = async (cookies?: string) => (await open(cookies))?.closed?.acts.join()
    expect(await actsOf()).toBe('Call 911 now.')
    expect(await actsOf(inSpanish)).toMatch(/^Llame .*911/)
  })

  it('is that of what the page asks about how the patient is', async () => {
    const { open, patient, scope } = await arrange()
    const asked = [{ measure: 'NPRS', everyWeeks: 2 }]
    await askOnLink(scope, patient.id, { revision: 0, asked }, new Date())
    const promptOf = async (cookies?: string) => (await open(cookies))?.measures[0]?.prompt
    const measure = findMeasure('NPRS')
    expect(await promptOf()).toBe(measure?.prompt?.en)
    expect(await promptOf(inSpanish)).toBe(measure?.prompt?.es)
  })

  it('is the plan’s where the version has no words in what was chosen', async () => {
    const { token } = await arrangeLog().then(({ plan }) => createShareLink(plan))
    const asked = { address: '192.0.2.1', now: new Date(), cookies: inSpanish ?? '' }
    expect((await openPatientPage(token, asked))?.locale).toBe('en')
  })

  it('is that of the page in what an open page asks for, whatever another one chose since', async () => {
    const { token, params, to } = await arrange()
    const ask = async (query: string, cookie?: string) =>
      (await now(to(`/api/s/${token}/now?version=1${query}`, cookie), { params })).json()
    const added = async (query: string, cookie?: string) => (await ask(query, cookie)).news.added
    const [english] = [await added('')]
    expect(english).toContain('Bird dog')
    expect(await added('&language=es')).not.toEqual(english)
    expect(await added('&language=en', inSpanish)).toEqual(english)
    expect(await added('&language=xx')).toEqual(english)
  })

  it('is that of the name on a home screen, which is asked for again when it changed', async () => {
    const { token, params, to } = await arrange()
    const path = `/s/${token}/manifest.webmanifest`
    const read = async (cookie?: string) => manifest(to(path, cookie), { params })
    expect((await (await read()).json()).lang).toBe('en')
    const answer = await read(inSpanish)
    expect((await answer.json()).lang).toBe('es')
    expect(answer.headers.get('Vary')).toBe('Cookie')
  })
})
