import type { TextPart } from '@/lib/share/patient-page'

/** A sentence with its bold words. */
export function TextParts({ parts }: { parts: readonly TextPart[] }) {
  return parts.map((part, index) =>
    part.strong ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence have no other name
      <b key={index}>{part.text}</b>
    ) : (
      part.text
    ),
  )
}
