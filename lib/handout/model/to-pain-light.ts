import type { Say } from '@/lib/handout/text/say'
import { painBands } from '@/lib/reading/pain-light'
import { painRuleOf } from '@/lib/reading/pain-rule'
import type { ReadingLine } from '@/lib/reading/reading'
import { bold } from '@/lib/rich-text'
import type { HandoutModel } from './handout-model'

/** The traffic light for pain, by the one rule of these lines (clinical spec 2.4). */
export function toPainLight(lines: readonly ReadingLine[], say: Say): HandoutModel['light'] {
  const rule = painRuleOf(lines)
  const limb = toLimb(lines)
  return {
    title: bold(say.plain('light.title')),
    lights: painBands(rule).map(({ light, low, high }) => ({
      shape: light,
      name: bold(say.plain(`light.${light}.name`)),
      text: say.rich(`light.${light}.${rule}`, { low, high, limb }),
    })),
  }
}

/** Where the symptoms of the glides would spread; without one, of whatever is done. */
function toLimb(lines: readonly ReadingLine[]): 'leg' | 'arm' | 'both' {
  const glides = lines.filter(({ kind }) => kind === 'NM')
  const asked = glides.length > 0 ? glides : lines.filter(({ group }) => group === 'exercise')
  const arms = asked.filter(({ limb }) => limb === 'arm' || limb === 'hand').length
  return arms === 0 ? 'leg' : arms === asked.length ? 'arm' : 'both'
}
