import type { Say } from '@/lib/handout/text/say'
import { bold } from '@/lib/handout/text/span'
import type { HandoutModel } from './handout-model'
import type { PrintedItem } from './printed-phases'

/** The traffic light for pain: the stricter one when the plan has a nerve glide (clinical spec 2.4). */
export function toPainLight(items: readonly PrintedItem[], say: Say): HandoutModel['light'] {
  const glides = items.filter(({ item }) => item.kind === 'NM')
  const version = glides.length ? 'nerve' : 'general'
  const arms = glides.filter(({ item }) => item.limb === 'arm' || item.limb === 'hand').length
  const limb = arms === 0 ? 'leg' : arms === glides.length ? 'arm' : 'both'
  return {
    title: bold(say.plain('light.title')),
    lights: [
      { shape: 'go', name: bold(say.plain('light.go.name')), text: say.rich(`light.go.${version}`) },
      { shape: 'ease', name: bold(say.plain('light.ease.name')), text: say.rich(`light.ease.${version}`) },
      {
        shape: 'stop',
        name: bold(say.plain('light.stop.name')),
        text: say.rich(`light.stop.${version}`, { limb }),
      },
    ],
  }
}
