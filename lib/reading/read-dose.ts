import { composeDosage } from '@/lib/dosage/compose-dosage'
import { findLacking } from '@/lib/dosage/find-lacking'
import type { FrozenLine } from '@/lib/plan/frozen/frozen-plan'
import { join, type RichText, type TextPart } from '@/lib/rich-text'
import type { ReadItem } from './read-item'
import type { ReadingDose } from './reading'

type Sentence = {
  strong?: boolean | undefined
  parts: readonly { text: string; strong?: boolean | undefined }[]
}

/** The dose of a line in the words it was published with, or composed now where it was published before words were kept. */
export function readDose(line: FrozenLine, item: ReadItem): ReadingDose {
  const sentences = line.said?.[item.locale] ?? compose(line, item)
  return {
    limit: toRich(sentences.filter(({ strong }) => strong)),
    rest: toRich(sentences.filter(({ strong }) => !strong)),
    missing: isMissing(line, item),
  }
}

function compose({ dosage, side, supervised }: FrozenLine, item: ReadItem): readonly Sentence[] {
  return composeDosage({ dosage, side, supervised, item, locale: item.locale }).sentences
}

/** A cleared dose of self-care is an empty one; without any, the item has no usual one and needs none. */
function isMissing({ dosage }: FrozenLine, { kind }: ReadItem): boolean {
  return findLacking(dosage, { kind, dosage: dosage ?? null }) === 'doseMissing'
}

function toRich(sentences: readonly Sentence[]): RichText | null {
  if (sentences.length === 0) return null
  return join(sentences.map(({ parts }) => parts.map(toPart)))
}

function toPart({ text, strong }: Sentence['parts'][number]): TextPart {
  return strong ? { text, strong } : { text }
}
