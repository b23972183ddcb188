import type { Say } from '@/lib/handout/text/say'
import type { ReadingLine } from '@/lib/reading/reading'
import type { RichText } from '@/lib/rich-text'

/** Which lines the box has: those of every plan, or those for back, hip and nerves too. */
export type EmergencyBox = 'general' | 'nerve'

const hipOrBack: readonly string[] = ['lumbar', 'core', 'pelvis', 'gluteal', 'hip', 'groin', 'thigh']

/**
 * Every plan's box carries chest pain and breathlessness (RF05) and RF11–RF14, that of every hip, back or nerve plan
 * RF01–RF04 too (clinical spec 5).
 */
export function toEmergencyBox(lines: readonly ReadingLine[]): EmergencyBox {
  const named = lines.some(
    ({ kind, nerve, regions }) =>
      kind === 'NM' || nerve !== null || regions.some((region) => hipOrBack.includes(region)),
  )
  return named ? 'nerve' : 'general'
}

/** The words of the box. Without a known number its place is said in words. */
export function toEmergency(box: EmergencyBox, emergencyNumber: string | undefined, say: Say): RichText {
  return say.rich(`emergency.${box}`, { emergency: emergencyNumber ?? say.plain('emergency.unknown') })
}
