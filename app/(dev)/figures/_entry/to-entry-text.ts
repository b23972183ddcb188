import { findDrawing } from '@/lib/figure/data/find-drawing'
import type { FigureItem } from '@/lib/figure/item'
import { findEntry } from './write-entry'

/**
 * The data of a drawing as an entry to paste: a variant stays one, saying only what differs from the drawing it
 * extends. Named sets of pins are written out.
 */
export async function toEntryText(slug: string, item: FigureItem): Promise<string> {
  const { text, from, to } = await findEntry(slug)
  const base = /^\{\s*extends: '([^']+)'/.exec(text.slice(from, to))?.[1]
  const basis = base ? findDrawing(base) : null
  const fields = basis ? { extends: base, ...changesOf(item, basis) } : item
  return `${keyText(slug)}: ${toText(fields, 0)},`
}

/** What of `item` differs from `basis`; poses are compared key by key, as they are merged. */
function changesOf(item: FigureItem, basis: FigureItem): Record<string, unknown> {
  const out: Record<string, unknown> = {}
  for (const key of Object.keys({ ...basis, ...item })) {
    const value: unknown = Reflect.get(item, key)
    const old: unknown = Reflect.get(basis, key)
    if (isSame(value, old)) continue
    const isPose = key === 'start' || key === 'via' || key === 'end'
    out[key] =
      isPose && old && value
        ? Object.fromEntries(Object.entries(value).filter(([k, v]) => !isSame(v, Reflect.get(old, k))))
        : value
  }
  return out
}

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
const keyText = (key: string) => (/^[a-zA-Z]\w*$/.test(key) ? key : `'${key}'`)

function toText(value: unknown, depth: number): string {
  if (typeof value === 'string') return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
  if (Array.isArray(value)) return `[${value.map((each) => toText(each, depth + 1)).join(', ')}]`
  if (typeof value !== 'object' || value === null) return String(value)
  const pairs = Object.entries(value).map(([key, each]) => `${keyText(key)}: ${toText(each, depth + 1)}`)
  const line = `{ ${pairs.join(', ')} }`
  if (pairs.length === 0) return '{}'
  if (depth > 0 && line.length + depth * 2 < 100) return line
  const indent = '  '.repeat(depth + 1)
  return `{\n${pairs.map((pair) => `${indent}${pair},`).join('\n')}\n${'  '.repeat(depth)}}`
}
