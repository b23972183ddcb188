import type { Care, Rule } from '../rule'
import type { ReviewLine } from './review-line'

/** What a standing patient holds on to (clinical spec 1.2). */
const aids = ['counter', 'wall', 'rail', 'chair', 'walker', 'bench', 'table', 'machine', 'door']

/** Whether a warning is cared for on this line, so that there is nothing to acknowledge (clinical spec 4.1). */
export function isMet({ metBy = [] }: Pick<Rule, 'metBy'>, line: ReviewLine): boolean {
  return metBy.some((care) => gives(line, care))
}

function gives({ line, item }: ReviewLine, care: Care): boolean {
  if (care === 'helper') return line.supervised === 'helper'
  if (care === 'clinic') return line.supervised === 'clinic' || item.kind === 'MTc'
  const held = [...item.equipment, line.support ?? ''].flatMap((piece) => piece.split(/[\s-]/))
  return aids.some((aid) => held.includes(aid))
}
