/**
 * A value as the golden files hold it: its paragraphs of words as one text each, bold words between stars. For tests.
 */
export function marked(value: unknown): unknown {
  if (Array.isArray(value))
    return isRich(value) ? value.map(mark).join('').replaceAll('**', '') : value.map(marked)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, one]) => (one === undefined ? [] : [[key, marked(one)]])),
  )
}

type Part = { text: string; strong?: boolean }

function isRich(value: unknown[]): value is Part[] {
  return value.length > 0 && value.every((part) => isPart(part))
}

function isPart(value: unknown): value is Part {
  if (typeof value !== 'object' || value === null) return false
  const { text, strong: _, side: __, ...rest } = value as Record<string, unknown>
  return typeof text === 'string' && Object.keys(rest).length === 0
}

function mark({ text, strong }: Part): string {
  return strong ? `*${text}*` : text
}
