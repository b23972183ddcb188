import type { Measure, MeasureForm } from './measure'

/** The form of a measure by its name; the only one where none is named. */
export function findForm(
  { forms }: Pick<Measure, 'forms'>,
  name: MeasureForm['name'] | undefined,
): MeasureForm | undefined {
  return name === undefined && forms.length === 1 ? forms[0] : forms.find((form) => form.name === name)
}
