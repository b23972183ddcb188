import { describe, expect, it } from 'vitest'
import { exportPlan, importPlan } from '@/lib/plan/mutations/exchange-plan'
import { publishPlan } from '@/lib/plan/mutations/publish-plan'
import { saveDraft } from '@/lib/plan/mutations/save-draft'
import { startPlan } from '@/lib/plan/mutations/start-plan'
import { getStoredPlan, getVersion } from '@/lib/plan/queries'
import { arrange, now, startComplete } from '@/lib/plan/testing/arrange-plan'
import { readPlan } from '@/lib/reading/read-plan'
import { toPlain } from '@/lib/rich-text'
import { ownerDatabase } from '@/prisma/factories/owner-database'
import { toHandoutModel } from './model/to-handout-model'

async function arrangeSpanish() {
  const given = await arrange()
  await ownerDatabase().patient.update({
    where: { clinicId_id: { clinicId: given.clinic.id, id: given.patient.id } },
    data: { locale: 'es' },
  })
  await ownerDatabase().clinic.update({ where: { id: given.clinic.id }, data: { country: 'MX' } })
  return given
}

describe('a plan for a patient who reads Spanish', () => {
  it('begins in Spanish, from a template and blank', async () => {
    const { scope, patient } = await arrangeSpanish()
    const started = await startPlan(scope, { patientId: patient.id, templateCode: 'meralgia' }, now)
    expect((await getStoredPlan(scope, started)).content).toMatchObject({
      locale: 'es',
      title: 'Meralgia parestésica (nervio cutáneo femoral lateral)',
      phases: [{ title: 'Descargar', patientTitle: 'Quitar presión' }, {}, {}],
    })
    const blank = await startPlan(scope, { patientId: patient.id }, now)
    expect((await getStoredPlan(scope, blank)).content).toMatchObject({
      locale: 'es',
      title: 'Plan de tratamiento',
    })
  })

  it('is published, read and printed in Spanish, and in English for whoever asks', async () => {
    const given = await arrangeSpanish()
    const { planId, revision } = await startComplete(given)
    const { content } = await getStoredPlan(given.scope, planId)
    const phases = content.phases.map((phase) => ({
      ...phase,
      items: phase.items.map((item) =>
        item.slug === 'sc-cold' ? { ...item, conditionMet: true as const } : item,
      ),
    }))
    phases[0]?.items.push({ id: 'crisis', slug: 'sf-crisis' })
    const withCrisis = { ...content, phases }
    const saved = await saveDraft(given.scope, planId, { revision, content: withCrisis }, now)
    await publishPlan(given.scope, planId, { revision: saved.revision }, now)
    const { frozen } = await getVersion(given.scope, planId, 1)
    expect(frozen.clinic).toMatchObject({ emergencyNumber: '911', crisisLine: '800 911 2000' })
    const cold = (locale?: 'en') =>
      readPlan(frozen, locale ? { locale } : {})
        .phases.flatMap(({ lines }) => lines)
        .find(({ slug }) => slug === 'sc-cold')
    expect(cold()?.text?.move.map(toPlain)[0]).toBe(
      'Ponga la compresa sobre la zona indicada del lado izquierdo (outer hip).',
    )
    expect(cold('en')?.text?.move.map(toPlain)[0]).toBe('Lay the pack on your left outer hip.')
    const crisis = readPlan(frozen).safety.find(({ slug }) => slug === 'sf-crisis')
    expect(crisis?.text?.move.map(toPlain).join(' ')).toContain('al 911 o a la línea de crisis: 800 911 2000')
    const printed = JSON.stringify(toHandoutModel(frozen))
    expect(printed).toContain('Ejercicios de Tomas')
    expect(printed).not.toMatch(/[{](side|other|place|crisis|emergency)/)
  })

  it('leaves as a file in Spanish and comes back as one', async () => {
    const given = await arrangeSpanish()
    const { planId } = await startComplete(given)
    const file = JSON.parse(JSON.stringify(await exportPlan(given.scope, planId)))
    expect(file.locale).toBe('es')
    const copy = await importPlan(given.scope, given.patient.id, file, now)
    const { content } = await getStoredPlan(given.scope, copy.planId)
    expect([content.locale, content.title]).toEqual([file.locale, file.title])
  })
})
