import type { Say } from '@/lib/handout/text/say'
import { hasNerveGlide, painBands } from '@/lib/reading/pain-light'
import type { ReadingLine } from '@/lib/reading/reading'
import { bold } from '@/lib/rich-text'
import type { HandoutModel } from './handout-model'

/** The traffic light for pain: the stricter one when the plan has a nerve glide (clinical spec 2.4). */
export function toPainLight(lines: readonly ReadingLine[], say: Say): HandoutModel['light'] {
  const strict = hasNerveGlide(lines)
  const version = strict ? 'nerve' : 'general'
  const limb = toLimb(lines.filter(({ kind }) => kind === 'NM'))
  return {
    title: bold(say.plain('light.title')),
    lights: painBands(strict).map(({ light, low, high }) => ({
      shape: light,
      name: bold(say.plain(`light.${light}.name`)),
      text: say.rich(`light.${light}.${version}`, { low, high, limb }),
    })),
  }
}

/** Where the symptoms of these glides would spread. */
function toLimb(glides: readonly ReadingLine[]): 'leg' | 'arm' | 'both' {
  const arms = glides.filter(({ limb }) => limb === 'arm' || limb === 'hand').length
  return arms === 0 ? 'leg' : arms === glides.length ? 'arm' : 'both'
}
