import type { PlanContent } from '../schema'

export type PlanWord = { path: string; text: string }

/** What a plan says in free words, each with its place in the document. */
export function planWords(content: PlanContent): PlanWord[] {
  const words: [string, string | undefined][] = content.phases.flatMap((phase, p) => [
    ...(['title', 'patientTitle', 'goal', 'enter', 'exit'] as const).map(
      (field): [string, string | undefined] => [`phases[${p}].${field}`, phase[field]],
    ),
    ...phase.items.flatMap((line, i): [string, string | undefined][] => [
      [`phases[${p}].items[${i}].note`, line.note],
      [`phases[${p}].items[${i}].condition`, line.condition],
    ]),
  ])
  return words.flatMap(([path, text]) => (text ? [{ path, text }] : []))
}

/** Those of the words that name a person, written as the name is. */
export function findMentions(words: readonly PlanWord[], fullName: string): PlanWord[] {
  const names = new Set(toParts(fullName).filter((part) => part.length > 2))
  return words.filter(({ text }) => toParts(text).some((part) => names.has(part)))
}

const toParts = (text: string) => text.split(/[^\p{L}\p{M}]+/u)
