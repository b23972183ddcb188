import { expect, test } from 'vitest'
import { findDocumentProblems } from './documents'

const record = (file: string, text: string) => ({ file: `docs/decisions/${file}`, text })
const sound = record(
  '001-one-document.md',
  '# 001 One document\n\nDate: 2026-11-23. Status: accepted; 028 adds to it.\n',
)
const messagesOf = (...documents: { file: string; text: string }[]) =>
  findDocumentProblems(documents, (path) => path === 'lib/plan/schema.ts' || path === 'app/').map(
    ({ message }) => message,
  )

test('a record with its number, date and status is sound', () => {
  expect(messagesOf(sound)).toEqual([])
})

test.each([
  ['no date', record('002-x.md', '# 002 X\n\n**Decision.** Y\n'), /no third line/],
  ['no status', record('002-x.md', '# 002 X\n\nDate: 2026-11-23.\n'), /no third line/],
  [
    'a date that is none',
    record('002-x.md', '# 002 X\n\nDate: 23 November. Status: accepted.\n'),
    /no third line/,
  ],
  [
    'a status of its own',
    record('002-x.md', '# 002 X\n\nDate: 2026-11-23. Status: maybe.\n'),
    /no third line/,
  ],
  [
    'another number in its title',
    record('002-x.md', '# 003 X\n\nDate: 2026-11-23. Status: accepted.\n'),
    /"# 002 …"/,
  ],
  ['a name without number', record('notes.md', '# 002 X\n\nDate: 2026-11-23. Status: accepted.\n'), /NNN/],
  [
    'a number that is taken',
    record('001-other.md', '# 001 X\n\nDate: 2026-11-23. Status: accepted.\n'),
    /the number of/,
  ],
])('%s is refused', (_what, document, words) => {
  expect(messagesOf(sound, document)).toContainEqual(expect.stringMatching(words))
})

test('the conventions name what exists', () => {
  const text = 'See `lib/plan/schema.ts`, `app/`, `lib/plan/gone.ts`, `mutations/publish-plan.ts` and `byId`.'
  expect(messagesOf({ file: 'docs/conventions.md', text })).toEqual([
    'names lib/plan/gone.ts, which is not there',
  ])
})
