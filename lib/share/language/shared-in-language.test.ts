import { describe, expect, it } from 'vitest'
import { builtInCatalog } from '@/lib/catalog/catalog'
import type { PlanItem } from '@/lib/plan/schema'
import { readPlan } from '@/lib/reading/read-plan'
import { toPlain } from '@/lib/rich-text'
import { toFrozen } from '@/prisma/factories/frozen-plan'
import { toContent } from '@/prisma/factories/plan'
import { toDoseChanges } from '../dose-changes'
import { toLineChanges } from '../line-changes'
import { toPlanNews } from '../plan-news'
import { toSharedPlan } from '../to-shared-plan'

const catalogs = { en: builtInCatalog('en'), es: builtInCatalog('es') }
const find = catalogs.en.find
const bridge: PlanItem = { id: 'a', slug: 'bridge', dosage: { sets: 2, reps: 10 }, note: 'Use the blue mat.' }
const clam: PlanItem = { id: 'b', slug: 'clam', side: 'left', dosage: { sets: 2, reps: 10 } }
const publish = (items: PlanItem[], given: Parameters<typeof toFrozen>[1] = {}) =>
  toFrozen(toContent(items), { catalogs, ...given })
const frozen = publish([bridge, clam, { id: 'c', slug: 'ed-flare' }], { patientNote: 'Two are new.' })

describe('a page in another language than its plan’s', () => {
  const page = toSharedPlan(frozen, new Set(), 'es')

  it('has every line as the version reads in that language', () => {
    const { phases, safety } = readPlan(frozen, { locale: 'es' })
    const lines = [
      page.exercises,
      page.selfCare,
      page.advice,
      page.inClinic,
      page.askDoctor,
      page.safety,
    ].flat()
    const read = new Map([...(phases[0]?.lines ?? []), ...safety].map((line) => [line.id, line]))
    expect(lines.length).toBeGreaterThan(3)
    for (const { id, title, alt, text } of lines) {
      const line = read.get(id)
      expect([title, alt]).toEqual([line?.title, line?.alt])
      expect(text?.move).toEqual(line?.text?.move)
    }
    const english = toSharedPlan(frozen).exercises
    expect(page.exercises.map(({ title }) => title)).toEqual(['Puente', 'Abrir las rodillas, de lado'])
    for (const [at, { dose }] of page.exercises.entries()) {
      expect(toPlain(dose)).not.toBe('')
      expect(toPlain(dose)).not.toBe(toPlain(english[at]?.dose ?? []))
    }
  })

  it('leaves what the therapist typed as it is, and says which language that is', () => {
    expect(page).toMatchObject({ locale: 'es', writtenIn: 'en', note: 'Two are new.' })
    expect(page.title).toBe('Hip strength at home')
    expect(page.phase.title).toBe('Settle')
    expect(page.exercises[0]?.note).toBe('Use the blue mat.')
    expect(toSharedPlan(frozen)).not.toHaveProperty('writtenIn')
    expect(toSharedPlan(frozen).locale).toBe('en')
  })
})

describe('what a newer version changed', () => {
  const harder = { ...bridge, dosage: { sets: 3, reps: 10 } }
  const after = publish([harder], { versionNumber: 3 })

  it('is said in the language of the page', () => {
    const before = publish([bridge, clam])
    expect(toPlanNews(before, after, 'es')).toEqual({
      added: [],
      gone: ['Abrir las rodillas, de lado'],
      changed: ['Puente'],
    })
    expect(toPlanNews(before, after).gone).toEqual(['Clamshell'])
    const [dose] = toDoseChanges(before, after, 'es')
    expect(dose?.title).toBe('Puente')
    expect(dose?.before).toEqual(toSharedPlan(before, undefined, 'es').exercises[0]?.dose)
    const { lines, gone } = toLineChanges(before, after, find, 'es')
    expect(lines.get('a')).toEqual({ word: 'harder', was: dose?.before })
    expect(gone).toEqual(['Abrir las rodillas, de lado'])
  })

  it('says no dose of before in a language that the version before has no words in', () => {
    const before = publish([bridge, clam], { catalogs: { en: catalogs.en } })
    expect(toDoseChanges(before, after, 'es')).toEqual([])
    expect(toLineChanges(before, after, find, 'es').lines.get('a')).toEqual({ word: 'harder' })
    expect(toLineChanges(before, after, find).lines.get('a')).toHaveProperty('was')
  })
})
