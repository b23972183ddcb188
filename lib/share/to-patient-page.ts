import { composeDosage } from '@/lib/dosage/compose-dosage'
import type { Dosage } from '@/lib/dosage/dosage'
import { estimateMinutes } from '@/lib/dosage/estimate-minutes'
import type { ItemKind, Side } from '@/lib/dosage/kind'
import { findFigure } from '@/lib/figure/find-figure'
import { findMotion } from '@/lib/figure/motion/find-motion'
import type { PlanItem } from '@/lib/plan/schema'
import { howOften } from './how-often'
import { type LineGroup, lineGroup } from './line-group'
import type { PatientFigure, PatientLine, PatientPage, PatientText, TextPart } from './patient-page'
import { type LineText, toLineText } from './to-line-text'
import type { SharedItem, SharedPlan } from './to-shared-plan'

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

type SharedPlanItem = Omit<PlanItem, 'clinicianNote'>

function toLines(planItems: readonly SharedPlanItem[], plan: SharedPlan): PatientLine[] {
  return planItems.flatMap((planItem) => {
    const item = plan.items[planItem.slug]
    return item ? [toLine(planItem, item, plan)] : []
  })
}

function toLine(planItem: SharedPlanItem, item: SharedItem, plan: SharedPlan): PatientLine {
  const { side } = planItem
  const dosage = planItem.dosage ?? item.dosage ?? undefined
  const rendered = toLineText(item, side, plan.clinic.emergencyNumber)
  return {
    id: planItem.id,
    kind: item.kind,
    title: rendered?.title ?? item.name,
    figure: toFigure(plan.figures[planItem.slug], side, toMotion(planItem.slug, item.kind, dosage, plan)),
    alt: rendered?.alt ?? '',
    dose: toDose(item, dosage, planItem, plan),
    site: planItem.site || null,
    note: planItem.note || null,
    text: rendered && toText(rendered),
    often: howOften(dosage),
    minutes: dosage ? estimateMinutes(dosage, item, side) : 0,
  }
}

function toText({ start, move, feel, stop, why, after }: LineText): PatientText {
  return { start, move, feel, stop, why, after }
}

function toDose(
  item: SharedItem,
  dosage: Dosage | undefined,
  { side, supervised }: SharedPlanItem,
  plan: SharedPlan,
): TextPart[] {
  const { sentences } = composeDosage({ dosage, side, supervised, item, locale: plan.locale })
  return sentences.flatMap(({ parts }, index) => [...(index > 0 ? [{ text: ' ' }] : []), ...parts])
}

function toFigure(
  figure: SharedPlan['figures'][string] | undefined,
  side: Side | undefined,
  motion: PatientFigure['motion'],
): PatientFigure | null {
  if (!figure) return null
  const { start, end, width, height, sided } = figure
  return { start, end: end ?? null, width, height, mirrored: sided && side === 'left', motion }
}

/** The movement belongs to the drawing of today: a version whose pictures are older ones keeps them, still. */
function toMotion(
  slug: string,
  kind: ItemKind,
  dosage: Dosage | undefined,
  plan: SharedPlan,
): PatientFigure['motion'] {
  const address = findMotion(slug)
  if (!address || findFigure(slug)?.end !== plan.figures[slug]?.end) return null
  const { tempo, holdSec } = dosage ?? {}
  return { address, prescribed: { kind, ...(tempo ? { tempo } : {}), ...(holdSec ? { holdSec } : {}) } }
}

function isIn(group: LineGroup) {
  return (line: PatientLine) => lineGroup(line.kind) === group
}

/** The same safety line stands in several phases. */
function onceEach(items: readonly SharedPlanItem[]): SharedPlanItem[] {
  return [...new Map(items.map((item) => [item.slug, item])).values()]
}
