import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { whatIsKept } from './what-is-kept'

/** Tables of the schema with a column that names a link. */
function tablesOfLinks(): string[] {
  const models = readFileSync('prisma/schema.prisma', 'utf8').matchAll(/^model \w+ \{([\s\S]*?)^\}/gm)
  return [...models]
    .filter(([, fields = '']) => fields.includes('@map("share_link_id")'))
    .map(([, fields = '']) => /@@map\("(\w+)"\)/.exec(fields)?.[1] ?? '')
}

test('a patient is told of every table that hangs on their link', () => {
  const told = new Set<string>(Object.values(whatIsKept).flat())
  const tables = tablesOfLinks()
  expect(tables).toContain('check_in')
  expect(tables.filter((table) => !told.has(table))).toEqual([])
})
