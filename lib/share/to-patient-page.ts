import { composeDosage } from '@/lib/dosage/compose-dosage'
import type { Dosage } from '@/lib/dosage/dosage'
import { estimateMinutes } from '@/lib/dosage/estimate-minutes'
import type { Side } from '@/lib/dosage/kind'
import { howOften } from './how-often'
import { type LineGroup, lineGroup } from './line-group'
import type { PatientFigure, PatientLine, PatientPage, PatientText, TextPart } from './patient-page'
import { type LineText, toLineText } from './to-line-text'
import type { SharedItem, SharedLine, SharedPlan } from './to-shared-plan'

/**
 * The patient's page of a plan in its current phase. Pure and light, so that the builder's preview makes it from the
 * draft on every keystroke. Safety lines of all phases are kept; other lines of later phases are named by their
 * phase alone. Lines whose item is unknown are left out.
 */
export function toPatientPage(plan: SharedPlan): PatientPage {
  const at = Math.max(
    0,
    plan.phases.findIndex(({ id }) => id === plan.currentPhaseId),
  )
  const phase = plan.phases[at]
  const lines = toLines(phase?.items ?? [], plan)
  const safety = toLines(onceEach(plan.phases.flatMap(({ items }) => items)), plan).filter(isIn('safety'))
  return {
    locale: plan.locale,
    title: plan.title,
    firstName: plan.firstName || null,
    phase: {
      number: at + 1,
      count: plan.phases.length,
      title: phase?.title ?? '',
      goal: phase?.goal ?? null,
    },
    exercises: lines.filter(isIn('exercise')),
    selfCare: lines.filter(isIn('selfCare')),
    advice: lines.filter(isIn('advice')),
    inClinic: lines.filter(isIn('clinic')),
    askDoctor: lines.filter(isIn('doctor')),
    safety,
    later: plan.phases.slice(at + 1).map(({ title, goal }) => ({ title, goal: goal ?? null })),
    hasNerveGlide: lines.some(({ kind }) => kind === 'NM'),
    clinic: plan.clinic,
    therapistName: plan.therapistName,
    versionNumber: plan.versionNumber,
    publishedOn: plan.publishedOn,
    reviewDate: plan.reviewDate ?? null,
  }
}

function toLines(planItems: readonly SharedLine[], plan: SharedPlan): PatientLine[] {
  return planItems.flatMap((planItem) => {
    const item = plan.items[planItem.slug]
    return item ? [toLine(planItem, item, plan)] : []
  })
}

function toLine(planItem: SharedLine, item: SharedItem, plan: SharedPlan): PatientLine {
  const { side } = planItem
  const { dosage } = planItem
  const rendered = toLineText(item, side, plan.clinic.emergencyNumber)
  return {
    id: planItem.id,
    kind: item.kind,
    title: rendered?.title ?? item.name,
    figure: toFigure(item, side, dosage),
    alt: rendered?.alt ?? '',
    dose: toDose(item, dosage, side, plan),
    site: planItem.site || null,
    note: planItem.note || null,
    text: rendered && toText(rendered),
    often: howOften(dosage),
    minutes: dosage ? estimateMinutes(dosage, item.kind, side) : 0,
  }
}

function toText({ start, move, feel, stop, why, after }: LineText): PatientText {
  return { start, move, feel, stop, why, after }
}

function toDose(
  item: SharedItem,
  dosage: Dosage | undefined,
  side: Side | undefined,
  plan: SharedPlan,
): TextPart[] {
  const { kind, limb, slug } = item
  const { sentences } = composeDosage({ dosage, side, kind, limb, slug, locale: plan.locale })
  return sentences.flatMap(({ parts }, index) => [...(index > 0 ? [{ text: ' ' }] : []), ...parts])
}

function toFigure(
  { kind, figure }: SharedItem,
  side: Side | undefined,
  dosage: Dosage | undefined,
): PatientFigure | null {
  if (!figure) return null
  const { start, end, motion, width, height, sided } = figure
  const { tempo, holdSec } = dosage ?? {}
  const prescribed = { kind, ...(tempo ? { tempo } : {}), ...(holdSec ? { holdSec } : {}) }
  return {
    start,
    end: end ?? null,
    width,
    height,
    mirrored: sided && side === 'left',
    motion: motion ? { address: motion, prescribed } : null,
  }
}

function isIn(group: LineGroup) {
  return (line: PatientLine) => lineGroup(line.kind) === group
}

/** The same safety line stands in several phases. */
function onceEach(items: readonly SharedLine[]): SharedLine[] {
  return [...new Map(items.map((item) => [item.slug, item])).values()]
}
