import type { RichText } from '@/lib/rich-text'

/** A number stays on the line of what it counts: "5 days" never parts. */
const keepNumbers = (text: string) => text.replace(/(\d) (?=\p{L})/gu, '$1\u00a0')

/** Runs of words, the strong ones in bold. */
export function Sentences({ parts }: { parts: RichText }) {
  return parts.map((part, index) => {
    const key = `${index}-${part.text}`
    return part.strong ? (
      <b key={key} className="font-bold">
        {keepNumbers(part.text)}
      </b>
    ) : (
      <span key={key}>{keepNumbers(part.text)}</span>
    )
  })
}
