import type { Naming } from '@/lib/handout/handout-options'
import type { FrozenPlan } from '@/lib/plan/frozen/frozen-plan'

/** The patient as they are named on every page of a handout; undefined where they are not. */
export function toPrintedName(
  { firstName, lastName }: FrozenPlan['patient'],
  naming: Naming,
): string | undefined {
  const names = [firstName, lastName].map((name) => name?.trim() ?? '').filter(Boolean)
  if (naming === 'none') return undefined
  if (naming === 'first') return firstName?.trim() || undefined
  if (naming === 'whole') return names.join(' ') || undefined
  return names.map(toInitial).join(' ') || undefined
}

/** The first letter as people count letters, with its marks. */
function toInitial(name: string): string {
  const [first] = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(name)
  return `${(first?.segment ?? '').toLocaleUpperCase()}.`
}
