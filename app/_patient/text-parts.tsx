import type { RichText } from '@/lib/rich-text'

/** A sentence with its bold words. */
export function TextParts({ parts }: { parts: RichText }) {
  return parts.map((part, index) =>
    part.strong ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence have no other name
      <b key={index}>{part.text}</b>
    ) : (
      part.text
    ),
  )
}
