import { toWebsite } from '@/lib/clinic/website'
import type { KindGroup } from '@/lib/dosage/kind'
import type { PlanLocale } from '@/lib/i18n/locales'
import type { FrozenPlan } from '@/lib/plan/frozen/frozen-plan'
import { namedSlots } from '@/lib/reading/day-boxes'
import type { LinePace, PaceSide } from '@/lib/reading/pace'
import { painRuleOf } from '@/lib/reading/pain-rule'
import { readPlan } from '@/lib/reading/read-plan'
import type { ReadingDose, ReadingLine, ReadingPicture, ReadingText } from '@/lib/reading/reading'
import { remember } from '@/lib/remember'
import { join, type RichText } from '@/lib/rich-text'
import { signsToAsk } from '@/lib/safety/patient-signs'
import type { SharedFigure, SharedLine, SharedPlan, SharedText } from './shared-plan'

/**
 * Takes from a frozen plan what may leave by the link. Everything is named here one by one, so that a field added to
 * the document or to its reading later stays private until someone decides otherwise: no last name, birth date,
 * clinician's note, criteria for changing phase, attributes, conditions or facts. Safety lines of all phases are kept;
 * other lines of later phases are named by their phase alone. `held` are the ids of lines that wait for a word with
 * the therapist; why, stays private. In the plan's language unless another is asked in which it can be read.
 */
export function toSharedPlan(
  frozen: FrozenPlan,
  held: ReadonlySet<string> = new Set(),
  locale: PlanLocale = frozen.content.locale,
): SharedPlan {
  const reading = readPlan(frozen, { locale })
  const { phases, current } = reading
  const phase = phases[current]
  const lines = phase?.lines ?? []
  const inGroup = (group: KindGroup) =>
    lines.filter((line) => line.group === group).map((line) => toSharedLine(line, held))
  return {
    locale,
    ...(locale === frozen.content.locale ? {} : { writtenIn: frozen.content.locale }),
    title: reading.title,
    firstName: frozen.patient.firstName || null,
    phase: {
      number: current + 1,
      count: phases.length,
      title: phase?.patientTitle ?? '',
      goal: phase?.goal ?? null,
    },
    exercises: inGroup('exercise'),
    selfCare: inGroup('selfCare'),
    advice: inGroup('advice'),
    inClinic: inGroup('clinic'),
    askDoctor: inGroup('doctor'),
    safety: reading.safety.map((line) => toSharedLine(line, held)),
    later: phases.slice(current + 1).map(({ patientTitle, goal }) => ({ title: patientTitle, goal })),
    painRule: painRuleOf(lines),
    signs: signsToAsk(Object.values(frozen.items).flatMap(({ regions }) => regions)),
    clinic: toSharedClinic(frozen.clinic),
    therapistName: frozen.therapist.name,
    versionNumber: frozen.versionNumber,
    publishedOn: frozen.publishedOn,
    ...(frozen.patientNote ? { note: frozen.patientNote } : {}),
    reviewDate: frozen.content.reviewDate ?? null,
  }
}

function toSharedClinic(clinic: FrozenPlan['clinic']): SharedPlan['clinic'] {
  const { name, phone, website, emergencyNumber, hours, timeZone, firstDayOfWeek } = clinic
  return {
    name,
    phone,
    website: toWebsite(website ?? '') ?? undefined,
    emergencyNumber,
    hours,
    timeZone,
    firstDayOfWeek,
  }
}

function toSharedLine(line: ReadingLine, held: ReadonlySet<string>): SharedLine {
  const shared = freeLine(line)
  return held.has(line.id) ? { ...shared, held: true as const } : shared
}

const freeLine = remember((line: ReadingLine): SharedLine => {
  const {
    id,
    kind,
    group,
    title,
    picture,
    alt,
    dose,
    pace,
    site,
    note,
    text,
    often,
    frequency,
    minutes,
    pauses,
    round,
  } = line
  const slots = namedSlots(frequency, often)
  return {
    id,
    kind,
    group,
    title,
    figure: picture && toFigure(picture),
    alt,
    dose: toDose(dose),
    doseMissing: dose.missing,
    ...(pace ? { pace: toPace(pace) } : {}),
    site,
    note,
    text: text && toText(text),
    often,
    ...(slots ? { slots } : {}),
    minutes,
    ...(pauses.length > 0 ? { pauses } : {}),
    ...(round ? { round: { id: round.id, rounds: round.rounds, restSec: round.restSec } } : {}),
  }
})

function toDose({ limit, rest }: ReadingDose): RichText {
  return join([limit, rest].filter((sentences) => sentences !== null))
}

function toFigure({ start, end, width, height, mirrored, motion, film }: ReadingPicture): SharedFigure {
  return { start, end, width, height, mirrored, motion, ...(film ? { film } : {}) }
}

function toPace({ dosage, turns, sides, bounds }: LinePace): LinePace {
  return { dosage, turns, sides: sides.map(toPaceSide), bounds }
}

function toPaceSide({ side, words, mirrored, feel, stop, alt }: PaceSide): PaceSide {
  return {
    side,
    words,
    mirrored,
    ...(feel ? { feel } : {}),
    ...(stop ? { stop } : {}),
    ...(alt === undefined ? {} : { alt }),
  }
}

function toText({ start, move, feel, stop, why, after }: ReadingText): SharedText {
  return { start, move, feel, stop, why, after }
}
