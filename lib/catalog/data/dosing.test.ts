import { describe, expect, it } from 'vitest'
import { composeDosage } from '@/lib/dosage/compose-dosage'
import { hasTrait } from '@/lib/dosage/dosed-item'
import { formatDose } from '@/lib/dosage/format-dose'
import { isExercise } from '@/lib/dosage/kind'
import { parseDose } from '@/lib/dosage/parse-dose'
import { completeLocales } from '@/lib/i18n/locales'
import { builtInCatalog } from '../catalog'

const items = builtInCatalog('en').list()
const dosed = items.filter((item) => item.dosage !== null)

describe('what a dose needs of an item', () => {
  it('says what the side means of every one-sided item, and of no other', () => {
    for (const item of items) expect(item.sideMeans !== undefined, item.slug).toBe(item.sideRule === 'one')
  })

  it('starts a held item from a hold', () => {
    for (const item of items.filter((one) => hasTrait(one, 'holds')))
      expect(item.dosage?.holdSec, item.slug).toBeDefined()
  })

  it('holds in its words exactly when its dose holds (clinical spec 8.2)', () => {
    const says = {
      en: /\bHold\b(?! (on|the|a|it|your|both)\b)|\bStay (like this|there)\b/,
      es: /mantenga la posición|quédese así/i,
    }
    for (const locale of completeLocales)
      for (const { slug, kind, dosage, text } of builtInCatalog(locale).list()) {
        // Minutes are a position, which stays, or a movement, which does not.
        if (!['ST', 'SG', 'MO', 'BA'].includes(kind) || dosage?.durationMin !== undefined) continue
        const said = text?.move.some((step) => says[locale].test(step))
        expect(said, `${locale} ${slug}`).toBe(dosage?.holdSec !== undefined)
      }
  })

  it('has a pain limit on every exercise, and visits instead of days on every technique', () => {
    for (const { kind, dosage, slug } of dosed) {
      if (isExercise(kind)) expect(dosage?.painLimit, slug).toBeDefined()
      if (kind === 'MTc') expect(dosage?.daysPerWeek, slug).toBeUndefined()
    }
  })

  it('writes its starting dose so that it reads back, and says it in both languages', () => {
    for (const item of dosed) {
      const dosage = item.dosage ?? {}
      for (const known of [item, undefined]) {
        const parsed = parseDose(formatDose(dosage, { item: known }), item)
        expect(parsed.ok && parsed.dosage, item.slug).toEqual(dosage)
      }
      for (const locale of ['en', 'es'] as const) {
        const side = item.sideRule === 'one' ? 'left' : undefined
        const { text } = composeDosage({ dosage, side, item, locale })
        expect(text, item.slug).toMatch(/^[\dA-ZÁÉÍÓÚ].*\.$/)
      }
    }
  })

  it.each([
    ['clam', '2x10 rpe2-4 1/d 7/w pain≤3'],
    ['bird-dog', '2x8 rpe2-4 1/d 7/w pain≤3'],
    ['glute-set', '10 h5 rpe2-4 1/d 7/w pain≤3'],
    ['scap-squeeze', '10 h3 rpe2-4 1/d 7/w pain≤3'],
    ['abd-iso-stand', '5x h10 rpe2-4 1/d 7/w pain≤3'],
    ['wrist-ext-iso', '5x h30 rpe4-5 1/d pain≤5 settled by am'],
    ['plank', '3x h20 rpe5-6 rest60 3/w pain≤3'],
    ['spanish-squat', '5x h30-45 rpe6-7 every 2nd day pain≤5 settled by am'],
    ['suitcase-carry', '3x20mtr rpe5-6 2/w pain≤3'],
    ['knee-heel-prop', '5m 3/d pain≤4'],
    ['copenhagen-short', '3x h10-15 rest60 2/w pain≤3'],
    ['hop-double', '2x6 rpe5-6 rest60 2/w pain≤2'],
    ['ham-nordic', '2x5 rpe6-7 rest90 1-2/w pain≤3'],
    ['patella-mob-self', '15-20s light 1/d pain≤3'],
    ['vor-x1', '1m 3/d pain≤3'],
    ['walk-interval', '25m 5x(1min rpe7, 2min easy) 3/w pain≤3'],
    ['ankle-pump', '20 4/d pain≤3'],
    ['mt-lum-pa', 'g2-3 3x30-60s 1-2 visits/wk'],
    ['mt-hip-mwm', '3x10 1-2 visits/wk pain≤0'],
    ['mt-lum-thrust', 'g5 1-2 1 visits/wk 6 visits'],
  ])('starts %s from %s', (slug, dose) => {
    const item = builtInCatalog('en').get(slug)
    expect(formatDose(item.dosage ?? {}, { item })).toBe(dose)
  })
})
