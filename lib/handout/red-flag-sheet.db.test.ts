import { describe, expect, it } from 'vitest'
import { NotFoundError } from '@/lib/errors'
import { mediaStore } from '@/lib/media/open-media'
import { recordScreening } from '@/lib/patient/screening/mutations'
import { takeRedFlagNotice } from '@/lib/plan/screening/mutations'
import { arrange, auditKinds, now } from '@/lib/plan/testing/arrange-plan'
import { drawHandout } from './draw-handout'
import { readPdf } from './fixtures/read-pdf'

const places = () => ({ root: process.cwd(), media: mediaStore() })

async function print(rows: Record<string, 'yes' | 'no' | 'unknown'>, locale: 'en' | 'es') {
  const given = await arrange()
  const { scope, patient } = given
  await recordScreening(scope, patient.id, { rows, cards: [] }, now)
  const { frozen, notice } = await takeRedFlagNotice(scope, patient.id, locale, now)
  const { bytes, problems } = await drawHandout(frozen, { notice }, places())
  expect(problems).toEqual([])
  const { pages } = await readPdf(bytes)
  const texts = pages.flatMap((page) => page.texts.map(({ text }) => text))
  const words = texts.join(' ').replaceAll(/\s+/g, ' ')
  return { ...given, words }
}

describe('the sheet about a red flag', () => {
  it('says what to do now, whom to call, and what a doctor has to know', async () => {
    const { words, clinic } = await print({ RF02: 'yes', RF01: 'no', RF03: 'unknown' }, 'en')
    for (const said of [
      'Take this page with you',
      'Tomas Brandt',
      'Go to the emergency room now.',
      'Do not drive yourself.',
      'Emergency number: 911',
      'RF02 · Emergency',
      'New or growing numbness or tingling of saddle',
      'Answered no',
      'Bladder change of the last 14 days or getting worse.',
      'Not asked or not sure',
    ])
      expect(words).toContain(said)
    expect(words).not.toMatch(/Pain 0 to 3|\{/)
    expect(await auditKinds(clinic.id)).toContain('red-flag-sheet-printed')
  })

  it('says it in Spanish', async () => {
    const { words } = await print({ RF02: 'yes' }, 'es')
    for (const said of [
      'Lleve esta página con usted',
      'Vaya ahora mismo a la sala de emergencias.',
      'Número de emergencia: 911',
      'Adormecimiento u hormigueo nuevo o creciente',
    ])
      expect(words).toContain(said)
  })

  it('prints every red flag that closes plans, in both languages', async () => {
    const rows = { RF19: 'yes', RF36: 'yes', RF37: 'yes', RF38: 'yes', RF39: 'yes', RF43: 'yes' } as const
    for (const locale of ['en', 'es'] as const) {
      const { words } = await print(rows, locale)
      for (const code of Object.keys(rows)) expect(words).toContain(code)
    }
  })

  it('names nothing that was said in private', async () => {
    const { words } = await print({ RF24: 'yes' }, 'en')
    expect(words).toContain('Call 911 now')
    expect(words).not.toMatch(/suicide with intent|RF24/)
  })

  it('is there only while something is open', async () => {
    const { scope, patient } = await arrange()
    await expect(takeRedFlagNotice(scope, patient.id, 'en', now)).rejects.toThrow(NotFoundError)
  })
})
