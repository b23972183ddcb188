import type { Say } from '@/lib/handout/text/say'
import type { ReadingLine } from '@/lib/reading/reading'
import type { RichText } from '@/lib/rich-text'

const hipOrBack: readonly string[] = ['lumbar', 'core', 'pelvis', 'gluteal', 'hip', 'groin', 'thigh']

/**
 * The emergency box. Every plan carries chest pain and breathlessness (RF05) and RF11–RF14, every hip, back or nerve
 * plan RF01–RF04 too (clinical spec 5). Without a known number its place is said in words.
 */
export function toEmergency(
  lines: readonly ReadingLine[],
  emergencyNumber: string | undefined,
  say: Say,
): RichText {
  const named = lines.some(
    ({ kind, nerve, regions }) =>
      kind === 'NM' || nerve !== null || regions.some((region) => hipOrBack.includes(region)),
  )
  return say.rich(named ? 'emergency.nerve' : 'emergency.general', {
    emergency: emergencyNumber ?? say.plain('emergency.unknown'),
  })
}
