import type { AskedMeasure } from '@/lib/measures/link/asked-measure'
import { fewestActivities, formNames, mostActivities } from '@/lib/measures/measure'
import { bodySides } from '@/lib/safety/flag'

/** What was chosen, in the order in which it stands there; fewer than three named activities are none. */
export function readAskedForm(form: FormData): AskedMeasure[] {
  const word = (name: string) => String(form.get(name) ?? '').trim()
  return form.getAll('asked').map((value) => {
    const measure = String(value)
    const kind = formNames.find((one) => one === word(`${measure}.form`))
    const side = bodySides.find((one) => one === word(`${measure}.side`))
    const weeks = word(`${measure}.when`)
    const activities = Array.from({ length: mostActivities }, (_, at) =>
      word(`${measure}.activities.${at}`),
    ).filter((name) => name !== '')
    return {
      measure,
      everyWeeks: weeks === '' ? null : Number(weeks),
      ...(kind ? { form: kind } : {}),
      ...(side ? { side } : {}),
      ...(activities.length >= fewestActivities ? { activities } : {}),
      ...(form.get(`${measure}.onPaper`) ? { onPaper: true as const } : {}),
    }
  })
}
