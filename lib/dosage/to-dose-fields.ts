import { allowsField } from './allowed-fields'
import type { DosageField } from './dosage'
import type { DoseContext } from './dose-context'
import type { DoseProblem } from './dose-problem'
import type { DosedItem } from './dosed-item'
import type { PlainValue, TypedValue } from './grammar/rule'
import type { TypedGrade } from './grammar/word-rules'
import type { LineWords } from './line-words'
import { type Resolved, refuse } from './refusal'
import { toAmountFields, toTimes } from './to-amount-fields'

/** What a typed value means for this item and this line: "20m" in minutes or meters, "3x30" in seconds or times. */
export function toDoseFields(
  value: TypedValue,
  item: DosedItem,
  line: LineWords,
  found: string,
  context: DoseContext,
): Resolved {
  if ('field' in value && !('as' in value)) return toPlainFields(value, item, found)
  switch (value.as) {
    case 'times':
      return toTimes(value.value, item, line, found)
    case 'perWeek':
      return item.kind === 'MTc'
        ? [{ field: 'visits', value: { perWeek: value.value } }]
        : [{ field: 'daysPerWeek', value: value.value }]
    case 'minutesPerDay':
      return allowsField(item.kind, 'perDayTotal')
        ? [{ field: 'perDayTotal', value: { value: value.value, unit: 'min' } }]
        : [
            { field: 'durationMin', value: value.value },
            { field: 'perDay', value: 1 },
          ]
    case 'daily':
      return toDaily(line, found)
    case 'bilateral':
      return item.sideRule === 'both' || item.sideRule === 'none'
        ? []
        : [{ field: 'side', value: 'both-each' }]
    case 'intensity':
      return toIntensity(value.word, item, found)
    case 'band':
      return toBand(value, found)
    case 'refused':
      return toRefusal(value, context, found)
    default:
      return toAmountFields(value, item, line, found)
  }
}

/** "Daily" alone is once a day, every day; beside "twice a day" it is the days, beside "5/w" the times. */
function toDaily({ hasPerDay, hasDays }: LineWords, found: string): Resolved {
  if (hasPerDay && hasDays) return refuse('twice', 'daysPerWeek', { found })
  return [
    ...(hasPerDay ? [] : [{ field: 'perDay' as const, value: 1 }]),
    ...(hasDays ? [] : [{ field: 'daysPerWeek' as const, value: 7 }]),
  ]
}

function toPlainFields(value: PlainValue, item: DosedItem, found: string): Resolved {
  if (value.field === 'grade') return toGrade(value.value as { min: TypedGrade; max: TypedGrade }, found)
  if (value.field !== 'side') return [value]
  if (item.sideRule !== 'both' && item.sideRule !== 'none') return [value]
  return value.value === 'both-together' ? [] : refuse('sideNotForItem', undefined, { found })
}

function toRefusal(
  { code, field }: { code: DoseProblem['code']; field?: DosageField },
  { sportPhase }: DoseContext,
  found: string,
): Resolved {
  if (code === 'sprint' && sportPhase) return [{ field: 'intensityZone', value: 'hard' }]
  return refuse(code, field, { found })
}

const zones: Record<string, string> = {
  z1: 'easy',
  easy: 'easy',
  light: 'easy',
  suave: 'easy',
  fácil: 'easy',
  ligero: 'easy',
  z2: 'moderate',
  z3: 'moderate',
  mod: 'moderate',
  moderate: 'moderate',
  moderado: 'moderate',
  moderada: 'moderate',
  med: 'moderate',
  medium: 'moderate',
  z4: 'hard',
  hard: 'hard',
  vigorous: 'hard',
  fuerte: 'hard',
}
const pressures: Record<string, string> = {
  light: 'light',
  suave: 'light',
  ligero: 'light',
  easy: 'light',
  medium: 'medium',
  med: 'medium',
  mod: 'medium',
  moderate: 'medium',
  moderado: 'medium',
  moderada: 'medium',
}

function toIntensity(word: string, { kind }: DosedItem, found: string): Resolved {
  if (allowsField(kind, 'pressure')) {
    const pressure = pressures[word]
    if (pressure) return [{ field: 'pressure', value: pressure }]
    return refuse(kind === 'MTs' ? 'selfPress' : 'unknown', 'pressure', { found, kind })
  }
  if (allowsField(kind, 'intensityZone') && zones[word])
    return [{ field: 'intensityZone', value: zones[word] }]
  return refuse(zones[word] ? 'notForKind' : 'unknown', 'intensityZone', { found, kind })
}

const names = ['I', 'II', 'III', 'IV', 'V']

function toGrade({ min, max }: { min: TypedGrade; max: TypedGrade }, found: string): Resolved {
  const [low, high] = [gradeName(min), gradeName(max)]
  if (!low || !high) {
    const wrong = [min, max].find((grade) => !gradeName(grade))
    const bad = wrong && names[wrong.number - 1] ? 'unclear' : (wrong?.number ?? 0) < 1 ? 'tooLow' : 'tooHigh'
    return refuse(bad, 'grade', { found, value: bad === 'tooLow' ? 1 : names.length })
  }
  if (gradeOrder(min) > gradeOrder(max))
    return { problem: { ...refuse('reversed', 'grade', { found }).problem, correction: `g ${high}-${low}` } }
  return [{ field: 'grade', value: low === high ? low : { min: low, max: high } }]
}

/** Only III and IV have a softer and a firmer step. */
function gradeName({ number, step }: TypedGrade): string | undefined {
  const name = names[number - 1]
  return step !== '' && number !== 3 && number !== 4 ? undefined : name && `${name}${step}`
}

const gradeOrder = ({ number, step }: TypedGrade) => number + (step === '+' ? 0.3 : step === '-' ? -0.3 : 0)

const feels: Record<string, string> = {
  easy: 'easy',
  light: 'easy',
  suave: 'easy',
  medium: 'medium',
  moderate: 'medium',
  mod: 'medium',
  med: 'medium',
  media: 'medium',
}

/** Colors differ by brand, so a band needs the word for how it feels; none is assumed. */
function toBand({ band, feel }: { band?: string; feel?: string }, found: string): Resolved {
  if (feel === undefined) return refuse('bandFeel', 'load', { found })
  return [{ field: 'load', value: { ...(band ? { band } : {}), feel: feels[feel] ?? 'hard' } }]
}
