import { existsSync, readFileSync } from 'node:fs'
import { checkText, comparePair, type ItemFacts, type WordedText } from '@/lib/catalog/texts/check/check-text'

/** `npm run texts -- [group|slug …]`: what the texts of items still lack, in both languages. */
const asked = process.argv.slice(2)
const [head = '', ...rows] = readFileSync('lib/catalog/data/items.csv', 'utf8').trim().split('\n')
const columns = head.split(',')
let wrong = 0
let missing = 0
for (const row of rows) {
  const cells = splitRow(row)
  const item = Object.fromEntries(columns.map((name, index) => [name, cells[index] ?? ''])) as ItemFacts & {
    group: string
  }
  if (asked.length > 0 && !asked.includes(item.group) && !asked.includes(item.slug)) continue
  const en = read('en', item.group)[item.slug]
  const es = read('es', item.group)[item.slug]
  const problems = [
    ...(en ? checkText(en, item, 'en').map((problem) => `en ${problem}`) : ['en is missing']),
    ...(es ? checkText(es, item, 'es').map((problem) => `es ${problem}`) : ['es is missing']),
    ...(en && es ? comparePair(en, es) : []),
    ...(en && !en.clinician ? ['en clinician notes are missing'] : []),
    ...(es && !es.clinician ? ['es clinician notes are missing'] : []),
  ]
  if (!en || !es) missing++
  if (problems.length > 0) wrong++
  for (const problem of problems) console.error(`${item.slug}: ${problem}`)
}
console.error(`${wrong} items with something to mend, ${missing} of them without a text in a language.`)
process.exitCode = wrong > 0 ? 1 : 0

function read(locale: string, group: string): Record<string, WordedText> {
  const file = `lib/catalog/texts/${locale}/${group}.json`
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
}

function splitRow(row: string): string[] {
  return [...row.matchAll(/("(?:[^"]|"")*"|[^,]*)(,|$)/g)].map(([, cell = '']) =>
    cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell,
  )
}
