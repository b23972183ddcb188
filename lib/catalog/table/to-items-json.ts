import { readItems } from './read-items'

/** `data/items.json` from the text of `data/items.csv`: one item a line. Throws RangeError as readItems does. */
export function toItemsJson(csv: string): string {
  const lines = Object.entries(readItems(csv)).map(
    ([slug, facts]) => `  ${JSON.stringify(slug)}: ${JSON.stringify(facts)}`,
  )
  return `{\n${lines.join(',\n')}\n}\n`
}
