import { expect, test } from 'vitest'
import { findLayerProblems, toSourceFile } from './check-layers'

function problemsOf(...sources: [string, string][]) {
  return findLayerProblems(sources.map(([file, text]) => toSourceFile(file, text)))
}

const broken: [rule: string, file: string, text: string][] = [
  ['lib knows app', 'lib/plan/x.ts', `import { a } from '@/app/_ui/a'`],
  ['left knows right', 'lib/dosage/x.ts', `import { a } from '@/lib/catalog/a'`],
  ['left knows right by a type', 'lib/catalog/x.ts', `import type { A } from '../plan/a'`],
  ['neighbours know each other', 'lib/figure/x.ts', `import { a } from '@/lib/dosage/a'`],
  ['ground knows a domain', 'lib/auth/x.ts', `import { a } from '@/lib/plan/a'`],
  ['a folder outside the order', 'lib/widget/x.ts', `import { a } from '@/lib/plan/a'`],
  ['a plan knows its reading', 'lib/plan/x.ts', `import { a } from '@/lib/reading/a'`],
  ['a patient knows plans', 'lib/patient/x.ts', `import type { A } from '@/lib/plan/a'`],
  [
    'the program uses a factory',
    'lib/plan/mutations.ts',
    `import { createPlan } from '@/prisma/factories/plan'`,
  ],
  ['a pure file opens the database', 'lib/plan/x.ts', `import { within } from '@/lib/db/within'`],
  ['a page opens the database', 'app/page.tsx', `import { database } from '@/lib/db/client'`],
  ['a page uses the driver', 'app/page.tsx', `import { Client } from 'pg'`],
  ['a dynamic import', 'lib/plan/x.ts', `const a = await import('@/lib/db/within')`],
  ['minting', 'lib/plan/mutations.ts', `import { mintClinicScope } from '@/lib/access/mint'`],
  ['before a clinic is known', 'lib/plan/queries.ts', 'withoutClinic(async () => 1)'],
  ['a framework in a domain', 'lib/plan/x.ts', `import { cache } from 'react'`],
  ['the clock', 'lib/plan/x.ts', 'const now = new Date()'],
  ['the clock as a number', 'lib/adherence/queries.ts', 'const now = Date.now()'],
  ['dice', 'lib/figure/x.ts', 'const id = Math.random()'],
  ['an empty name', 'lib/plan/helpers.ts', ''],
  ['an index', 'app/_ui/index.ts', ''],
  ['camel case', 'lib/plan/planDiff.ts', ''],
  ['a long file', 'lib/plan/x.ts', 'a\n'.repeat(301)],
  ['an import from far up', 'app/a/b/x.ts', `import { a } from '../../a'`],
  ['a path of one machine', 'lib/plan/x.ts', `read('/home/alma/x')`],
]

test.each(broken)('%s is a problem', (_rule, file, text) => {
  expect(problemsOf([file, text]).map((problem) => problem.file)).toEqual([file])
})

const sound: [rule: string, file: string, text: string][] = [
  ['right knows left', 'lib/handout/x.ts', `import { a } from '@/lib/catalog/a'`],
  ['ground is for all', 'lib/dosage/x.ts', `import { toTranslator } from '@/lib/i18n/translator'`],
  ['adherence knows patients', 'lib/adherence/x.ts', `import type { A } from '@/lib/patient/a'`],
  ['a patient knows safety', 'lib/patient/x.ts', `import type { A } from '@/lib/safety/a'`],
  ['queries open the database', 'lib/plan/queries.ts', `import { within } from '@/lib/db/within'`],
  ['a test uses a factory', 'lib/plan/x.db.test.ts', `import { createPlan } from '@/prisma/factories/plan'`],
  ['the type of a transaction', 'lib/plan/x.ts', `import type { Tx } from '@/lib/db/within'`],
  ['a given instant', 'lib/plan/x.ts', 'const day = new Date(now)'],
  ['prose about the clock', 'lib/plan/x.ts', '/** never new Date() here */\n// nor Date.now()'],
  ['React in the layout of the PDF', 'lib/handout/document/x.tsx', `import { Fragment } from 'react'`],
  ['long data', 'lib/catalog/data/x.ts', 'a\n'.repeat(500)],
]

test.each(sound)('%s is none', (_rule, file, text) => {
  expect(problemsOf([file, text])).toEqual([])
})

test('a client component reads the addresses of media, not the media', () => {
  const client = (target: string): [string, string] => [
    'app/a.tsx',
    `'use client'\nimport { a } from '${target}'`,
  ]
  const store: [string, string] = ['lib/media/open-media.ts', '']
  const keys: [string, string] = ['lib/media/media-key.ts', '']
  expect(problemsOf(client('@/lib/media/media-key'), store, keys)).toEqual([])
  expect(problemsOf(client('@/lib/media/open-media'), store, keys)).toEqual([
    { file: 'app/a.tsx', message: 'a client component reaches lib/media/open-media' },
  ])
})

test('a page of the patient carries no zod, a page of the clinic may', () => {
  const schema: [string, string] = ['lib/adherence/check-in.ts', `import { z } from 'zod'`]
  const client = (file: string): [string, string] => [
    file,
    `'use client'\nimport { a } from '@/lib/adherence/check-in'`,
  ]
  expect(problemsOf(client('app/s/[token]/_components/a.tsx'), schema)).toEqual([
    {
      file: 'app/s/[token]/_components/a.tsx',
      message: 'a client component reaches lib/adherence/check-in → zod',
    },
  ])
  expect(problemsOf(client('app/(clinic)/a.tsx'), schema)).toEqual([])
})

test('a client component may not reach the server, however far', () => {
  const client: [string, string] = ['app/a.tsx', `'use client'\nimport { b } from './b'`]
  const between: [string, string] = ['app/b.ts', `import { c } from '@/lib/plan/queries'`]
  const far: [string, string] = ['lib/plan/queries.ts', `import { within } from '@/lib/db/within'`]
  expect(problemsOf(client, between, far)).toEqual([
    { file: 'app/a.tsx', message: 'a client component reaches app/b → lib/plan/queries' },
  ])
  const action: [string, string] = ['app/b.ts', `'use server'\nimport { c } from '@/lib/plan/queries'`]
  expect(problemsOf(client, action, far)).toEqual([])
  const types: [string, string] = ['app/b.ts', `import type { C } from '@/lib/plan/queries'`]
  expect(problemsOf(client, types, far)).toEqual([])
})

test('no client component carries words: they come with its page', () => {
  const client: [string, string] = ['app/a.tsx', `'use client'\nimport { b } from '@/lib/i18n/messages'`]
  const words: [string, string] = ['lib/i18n/messages.ts', '']
  expect(problemsOf(client, words)).toEqual([
    { file: 'app/a.tsx', message: 'a client component reaches lib/i18n/messages' },
  ])
})

test('a page sends the words that its client components ask for, and no others', () => {
  const layout = (areas: string): [string, string] => ['app/layout.tsx', `<Words areas={[${areas}]}>`]
  const page: [string, string] = ['app/x/page.tsx', `import { A } from './a'\nimport { B } from './b'`]
  const client: [string, string] = [
    'app/x/a.tsx',
    `'use client'\nimport { c } from './c'\nuseTranslations('plan.row')`,
  ]
  const pure: [string, string] = ['app/x/c.ts', `toTranslator(locale, 'dosage')`]
  const server: [string, string] = ['app/x/b.tsx', `useTranslations('catalog')`]
  const judge = (areas: string) => problemsOf(layout(areas), page, client, pure, server)
  expect(judge(`'plan', 'dosage'`)).toEqual([])
  expect(judge(`'plan'`).map(({ file }) => file)).toEqual(['app/x/page.tsx'])
  expect(judge(`'plan', 'dosage', 'catalog'`).map(({ file }) => file)).toEqual(['app/layout.tsx'])
})
