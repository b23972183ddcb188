import { z } from 'zod'
import { bySpace, optional } from '@/lib/safety/table/cells'
import { type CellProblem, findDoubles, type Numbered, readTable } from '@/lib/safety/table/read-table'
import {
  answerers,
  asked,
  type Band,
  bandKinds,
  certainties,
  directions,
  formNames,
  licences,
  type Measure,
  type MeasureForm,
  occasions,
  partNames,
  units,
} from '../measure'

const number = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/)
  .transform(Number)
const words = z.string().min(1)
const form = /^([a-z0-9]+):(-?[\d.]+)\.\.(-?[\d.]+)\/([\d.]+)$/

const rowSchema = z.strictObject({
  code: z.string().regex(/^[A-Z0-9-]{2,8}$/),
  short_en: words,
  short_es: words,
  name_en: words,
  name_es: words,
  unit: z.enum(units),
  answers: z.enum(answerers),
  better: z.enum(directions),
  /** name:least..most/step */
  forms: bySpace.pipe(z.array(z.string().regex(form)).min(1)),
  /** "activities", or names of which one has a star: the headline. */
  parts: bySpace.pipe(z.array(z.union([z.literal('activities'), z.string().regex(/^\*?[a-z_]+$/)]))),
  asks: bySpace.pipe(z.array(z.enum(asked))),
  band: optional(number),
  band_percent: optional(number),
  band_kind: optional(z.enum(bandKinds)),
  band_form: optional(z.enum(formNames)),
  certainty: optional(z.enum(certainties)),
  source: optional(words),
  band_for_en: optional(words),
  band_for_es: optional(words),
  held_against: optional(number),
  licence: z.enum(licences),
  again: z.enum(occasions),
  note_en: optional(words),
  note_es: optional(words),
  prompt_en: optional(words),
  prompt_es: optional(words),
})

type Row = Numbered<z.output<typeof rowSchema>>

/** The measures of `data/measures.csv`, in its order. Throws RangeError that names line and column of everything wrong. */
export function readMeasures(csv: string): Measure[] {
  return readTable('measures.csv', csv, rowSchema, findProblems).map((row) => ({
    code: row.code,
    short: { en: row.short_en, es: row.short_es },
    name: { en: row.name_en, es: row.name_es },
    ...{ unit: row.unit, answers: row.answers, better: row.better },
    forms: row.forms.flatMap((cell) => toForm(cell) ?? []),
    ...toParts(row.parts),
    asks: row.asks,
    ...toBand(row),
    ...(row.held_against === undefined ? {} : { heldAgainst: row.held_against }),
    ...{ licence: row.licence, again: row.again },
    ...inTwo('note', row.note_en, row.note_es),
    ...inTwo('prompt', row.prompt_en, row.prompt_es),
  }))
}

function toForm(cell: string): MeasureForm | null {
  const [, name, min, max, step] = form.exec(cell) ?? []
  const known = formNames.find((one) => one === name)
  return known ? { name: known, min: Number(min), max: Number(max), step: Number(step) } : null
}

function toParts(cells: readonly string[]): Pick<Measure, 'parts' | 'activities'> {
  if (cells.length === 0) return {}
  if (cells[0] === 'activities') return { activities: true }
  const known = (cell: string) => partNames.find((one) => one === cell.replace('*', ''))
  const headline = known(cells.find((cell) => cell.startsWith('*')) ?? '')
  return headline ? { parts: { names: cells.flatMap((cell) => known(cell) ?? []), headline } } : {}
}

function toBand(row: Row): { band?: Band } {
  const { band: by, band_percent: percent, band_kind: kind, band_form, certainty, source } = row
  if (!kind || !certainty) return {}
  return {
    band: {
      ...{ kind, certainty },
      ...(by === undefined ? {} : { by }),
      ...(percent === undefined ? {} : { percent }),
      ...(band_form ? { form: band_form } : {}),
      ...(source ? { source } : {}),
      ...inTwo('whom', row.band_for_en, row.band_for_es),
    },
  }
}

function inTwo<Key extends string>(key: Key, en: string | undefined, es: string | undefined) {
  return en && es ? ({ [key]: { en, es } } as { [Name in Key]: { en: string; es: string } }) : {}
}

function findProblems(rows: readonly Row[]): CellProblem[] {
  return [
    ...findDoubles(rows, 'code'),
    ...rows.flatMap((row) => {
      const { line, forms, parts, band, band_percent, band_kind, band_form, certainty, licence } = row
      const tell = (column: string, problem: string) => [{ line, column, problem }]
      const read = forms.map(toForm)
      if (read.some((one) => !one || one.min >= one.max || one.step <= 0))
        return tell('forms', 'each is name:least..most/step, with a name that the program knows')
      const known = parts[0] === 'activities' || parts.length === 0 || 'parts' in toParts(parts)
      if (
        !known ||
        (parts[0] !== 'activities' && toParts(parts).parts?.names.length !== (parts.length || undefined))
      )
        return tell('parts', 'names the program knows, one of them with a star')
      const hasBand = band !== undefined || band_percent !== undefined
      if (hasBand !== Boolean(band_kind && certainty))
        return tell('band', 'a band has a number, a kind and a certainty, or none of them')
      if (band_form && !read.some((one) => one?.name === band_form))
        return tell('band_form', `there is no form "${band_form}"`)
      if (licence.startsWith('licensed') && row.prompt_en)
        return tell('prompt_en', 'a licensed measure keeps its name and score only')
      for (const key of ['band_for', 'note', 'prompt'] as const)
        if (Boolean(row[`${key}_en`]) !== Boolean(row[`${key}_es`]))
          return tell(`${key}_es`, 'words stand in both languages or in none')
      return []
    }),
  ]
}
