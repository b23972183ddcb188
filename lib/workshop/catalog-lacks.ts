import { existsSync, readFileSync } from 'node:fs'
import type { WrittenText } from '@/lib/catalog/item'
import { readItems, readRows } from '@/lib/catalog/table/read-items'
import { toItemsJson } from '@/lib/catalog/table/to-items-json'
import { whatLacks } from '@/lib/catalog/table/what-lacks'
import type { PlanLocale } from '@/lib/i18n/locales'

/** `npm run -s catalog:lacks -- [group|slug …]`: what items still lack, in facts, words and drawings. */
const folder = new URL('../catalog/', import.meta.url)
const asked = process.argv.slice(2)
const csv = read('data/items.csv')
const items = readItems(csv)
let toMend = 0
let undrawn = 0
for (const { group, slug } of readRows(csv)) {
  const facts = items[slug]
  if (!facts || (asked.length > 0 && !asked.includes(group) && !asked.includes(slug))) continue
  const lacks = whatLacks(slug, facts, { en: textOf('en', group, slug), es: textOf('es', group, slug) })
  for (const { part, problem } of lacks) console.error(`${slug}: ${part} ${problem}`)
  if (lacks.some(({ part }) => part !== 'drawing')) toMend++
  if (lacks.some(({ part }) => part === 'drawing')) undrawn++
}
const stale = toItemsJson(csv) !== read('data/items.json')
if (stale) console.error('items.json is older than items.csv: run npm run catalog:write')
console.error(`${toMend} items with words to mend, ${undrawn} without a drawing.`)
process.exitCode = toMend > 0 || stale ? 1 : 0

function textOf(locale: PlanLocale, group: string, slug: string): WrittenText | undefined {
  const file = `texts/${locale}/${group}.json`
  return existsSync(new URL(file, folder)) ? JSON.parse(read(file))[slug] : undefined
}

function read(file: string): string {
  return readFileSync(new URL(file, folder), 'utf8')
}
