import type { Say } from '@/lib/handout/text/say'
import type { Rich } from '@/lib/handout/text/span'
import type { PrintedItem } from './printed-phases'

const hipOrBack: readonly string[] = ['lumbar', 'core', 'pelvis', 'gluteal', 'hip', 'groin', 'thigh']

/**
 * The emergency box. Every hip, back or nerve plan carries red flags RF01–RF04 and RF11–RF14 (clinical spec 5);
 * other plans carry RF05 and RF11–RF14.
 */
export function toEmergency(items: readonly PrintedItem[], emergencyNumber: string, say: Say): Rich {
  const named = items.some(
    ({ item }) =>
      item.kind === 'NM' ||
      item.nerve !== undefined ||
      item.regions.some((region) => hipOrBack.includes(region)),
  )
  return say.rich(named ? 'emergency.nerve' : 'emergency.general', { emergency: emergencyNumber })
}
