import { describe, expect, it } from 'vitest'
import type { ClinicScope } from '@/lib/access/scope'
import { builtInCatalog } from '@/lib/catalog/catalog'
import { readOffered } from '@/lib/catalog/queries'
import { ForbiddenError, InputError } from '@/lib/errors'
import { createClinic } from '@/prisma/factories/clinic'
import { createMember } from '@/prisma/factories/member'
import { ownerDatabase } from '@/prisma/factories/owner-database'
import { addOwnItem, changeOwnItem, setOwnItemArchived } from '../mutations'
import type { OwnItem } from '../own-item'
import { findOwnItem, listOwnVersions } from '../queries'
import { toOwnItem } from '../to-own-item'
import { wordsIn } from './cell-words'
import { guessColumns } from './guess-column'
import type { ImportProgress, TwinChoice } from './import-report'
import { itemColumns } from './item-columns'
import { importOwnItems, setOwnItemsArchived } from './mutations'
import { type ExportedItem, exportOwnItems } from './queries'
import { readTable } from './read-table'
import { sayColumn } from './say-column'
import { toItemRow } from './to-item-row'
import { writeCsv } from './write-table'

const now = new Date('2026-11-28T12:00:00Z')

async function arrange(): Promise<ClinicScope> {
  return (await createMember({ clinicId: (await createClinic()).id })).scope
}

function copyOf(slug: string, name: string): OwnItem {
  const [en, es] = [builtInCatalog('en').get(slug), builtInCatalog('es').get(slug)]
  const item = toOwnItem({ en, es })
  const { texts } = item
  return {
    ...item,
    texts: {
      en: texts.en && { ...texts.en, name: `${texts.en.name} ${name}` },
      es: texts.es && { ...texts.es, name: `${texts.es.name} ${name}` },
    },
  }
}

const without = (item: OwnItem) => ({ id: '', ...item })

/** A run through the same file that a browser would make and read. */
async function send(
  scope: ClinicScope,
  items: readonly ExportedItem[],
  {
    write = true,
    twins = 'skip' as TwinChoice,
    tell = (_: ImportProgress): void | Promise<void> => undefined,
  } = {},
) {
  const headers = itemColumns.map((column) => sayColumn(column, 'es'))
  const file = await writeCsv([headers, ...items.map((item) => toItemRow(item, wordsIn('es')))])
  const table = await readTable(new Uint8Array(await file.arrayBuffer()))
  const asked = { table: { ...table, columns: null }, twins, write, locale: 'en' as const }
  return importOwnItems(scope, asked, now, tell)
}

async function auditOf({ clinicId }: ClinicScope) {
  const events = await ownerDatabase().auditEvent.findMany({ where: { clinicId }, orderBy: { at: 'asc' } })
  return events.filter(({ kind }) => kind.startsWith('items-')).map(({ kind, detail }) => [kind, detail])
}

const bridge = copyOf('bridge', 'of ours')
const clam = copyOf('clam', 'of ours')

describe('an import', () => {
  it('writes nothing when it only checks', async () => {
    const scope = await arrange()
    const { counts, added } = await send(scope, [without(bridge)], { write: false })
    expect([counts.add, added]).toEqual([1, null])
    expect(await exportOwnItems(scope)).toEqual([])
  })

  it('gives another clinic what was exported, pictures of the catalog and ladders with it', async () => {
    const [scope, other] = [await arrange(), await arrange()]
    const { slug } = await addOwnItem(scope, bridge, now)
    await addOwnItem(scope, { ...clam, easier: slug, drawingOf: null }, now)
    const exported = await exportOwnItems(scope)
    expect(exported.map(({ drawingOf }) => drawingOf)).toEqual([expect.any(String), null])
    await send(other, exported)
    expect(await exportOwnItems(other)).toEqual(exported)
    const [here, there] = [await findOwnItem(scope, slug), await findOwnItem(other, slug)]
    expect(there?.item).toEqual(here?.item)
    const figures = (await readOffered(other, 'en')).find((item) => item.slug === slug)?.figure
    expect(figures?.start).toMatch(/^\/media\/[0-9a-f]{64}\.svg$/)
    expect(await auditOf(scope)).toEqual([['items-exported', { count: 2 }]])
    expect((await auditOf(other))[0]).toEqual(['items-imported', { count: 2, changed: 0 }])
  })

  it('of the same file again doubles nothing, with ids or without', async () => {
    const scope = await arrange()
    await send(scope, [bridge, clam].map(without))
    const again = await send(scope, [bridge, clam].map(without))
    expect(again.counts).toMatchObject({ add: 0, skip: 2 })
    expect(again.twins.map(({ line }) => line)).toEqual([2, 3])
    const exported = await exportOwnItems(scope)
    expect((await send(scope, exported)).counts).toMatchObject({ add: 0, update: 0, same: 2 })
    expect(await listOwnVersions(scope, exported[0]?.id ?? '')).toHaveLength(1)
    expect(await exportOwnItems(scope)).toHaveLength(2)
  })

  it('changes an item by its id as a new version, and brings an archived one back', async () => {
    const scope = await arrange()
    const { slug } = await addOwnItem(scope, bridge, now)
    await setOwnItemArchived(scope, slug, true, now)
    const changed = { ...bridge, nerve: 'sciatic' }
    const { counts, added } = await send(scope, [{ id: slug, ...changed }, without(clam)])
    expect(counts).toMatchObject({ add: 1, update: 1, back: 1 })
    expect(added).toHaveLength(1)
    const versions = await listOwnVersions(scope, slug)
    expect(versions.map(({ revision, item }) => [revision, item.nerve])).toEqual([
      [2, 'sciatic'],
      [1, ''],
    ])
    expect(await findOwnItem(scope, slug)).toMatchObject({ archived: false, revision: 2 })
  })

  it('keeps nothing when one row has a problem, and says which', async () => {
    const scope = await arrange()
    const wrong = { ...clam, dose: '99x10' }
    const checked = await send(scope, [without(bridge), without(wrong)], { write: false })
    expect(checked.problems).toMatchObject([{ line: 3, field: 'Usual dose', found: '99x10' }])
    const refused = await send(scope, [without(bridge), without(wrong)]).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(InputError)
    expect((refused as InputError).problems.map(({ path }) => path)).toEqual(['3 Usual dose'])
    expect(await exportOwnItems(scope)).toEqual([])
  })

  it('keeps nothing when somebody saves one of the items while it is written', async () => {
    const scope = await arrange()
    const { slug } = await addOwnItem(scope, bridge, now)
    const rows = [{ id: slug, ...bridge, nerve: 'sciatic' }, without(clam)]
    const tibial = { ...bridge, nerve: 'tibial' }
    const refused = send(scope, rows, {
      tell: async ({ step, done, of }) => {
        if (step === 'check' && done === of)
          await changeOwnItem(scope, slug, { revision: 1, item: tibial }, now)
      },
    })
    await expect(refused).rejects.toThrow(/changed one of these items in between/)
    expect((await exportOwnItems(scope)).map(({ nerve }) => nerve)).toEqual(['tibial'])
  })

  it('of another clinic’s photo comes without it, and names no row of that clinic', async () => {
    const [scope, other] = [await arrange(), await arrange()]
    const { slug } = await addOwnItem(scope, bridge, now)
    const key = `${'a'.repeat(64)}.jpg` as OwnItem['photos'][number]
    const { counts, withoutPicture } = await send(other, [{ id: slug, ...bridge, photos: [key] }])
    expect([counts.add, withoutPicture]).toEqual([1, 1])
    expect((await findOwnItem(scope, slug))?.item.nerve).toBe('')
  })

  it('is for whoever may change the catalog, an export for whoever may export', async () => {
    const { id: clinicId } = await createClinic()
    const { scope } = await createMember({ clinicId, role: 'assistant' })
    await expect(send(scope, [without(bridge)])).rejects.toThrow(ForbiddenError)
    await expect(send(scope, [without(bridge)], { write: false })).rejects.toThrow(ForbiddenError)
    await expect(setOwnItemsArchived(scope, [], true, now)).rejects.toThrow(ForbiddenError)
    await expect(exportOwnItems(scope)).rejects.toThrow(ForbiddenError)
  })

  it('is taken back as a whole, and that too', async () => {
    const scope = await arrange()
    const { added } = await send(scope, [bridge, clam].map(without))
    await setOwnItemsArchived(scope, added ?? [], true, now)
    expect(await exportOwnItems(scope)).toEqual([])
    await setOwnItemsArchived(scope, added ?? [], false, now)
    expect(await exportOwnItems(scope)).toHaveLength(2)
    expect((await auditOf(scope)).map(([kind]) => kind)).toEqual(
      expect.arrayContaining(['items-imported', 'items-archived', 'items-restored']),
    )
  })

  it('takes 5,000 items, tells how far it is, and lets others have their turn', async () => {
    const scope = await arrange()
    const items = Array.from({ length: 5000 }, (_, number) => without(copyOf('bridge', String(number))))
    const steps: ImportProgress[] = []
    let turns = 0
    let next = setImmediate(function turn() {
      turns += 1
      next = setImmediate(turn)
    })
    const turnsOfChecks = new Set<number>()
    const tell = (step: ImportProgress) => {
      steps.push(step)
      if (step.step === 'check') turnsOfChecks.add(turns)
    }
    const { added } = await send(scope, items, { tell })
    clearImmediate(next)
    expect(added).toHaveLength(5000)
    expect(turnsOfChecks.size).toBeGreaterThan(100)
    expect(steps.at(-1)).toEqual({ step: 'write', done: 5000, of: 5000 })
    expect(steps.filter(({ step }) => step === 'check').length).toBeGreaterThan(100)
    const changed = items.map((item, number) => ({ ...item, id: added?.[number] ?? '', nerve: 'sciatic' }))
    expect((await send(scope, changed)).counts).toMatchObject({ add: 0, update: 5000 })
  })
})

describe('columns', () => {
  it('that a reader corrected are taken as they are', async () => {
    const scope = await arrange()
    const table = {
      headers: ['Título', 'x'],
      rows: [['Puente', 'Strength']],
      lines: [2],
      columns: ['name es', 'kind'] as const,
    }
    expect(guessColumns(table.headers)).toEqual(['title es', null])
    const report = await importOwnItems(scope, { table, twins: 'skip', write: false, locale: 'en' }, now)
    expect(report.columns).toEqual(['name es', 'kind'])
    expect(report.problems.map(({ column }) => column)).not.toContain('kind')
  })
})
