import { describe, expect, it } from 'vitest'
import { pasteLines, toCopiedLines } from './copied-lines'
import { readCopiedLines } from './read-copied-lines'
import type { LineGroup, PlanContent, PlanItem } from './schema'

const line: PlanItem = {
  id: 'a',
  slug: 'clam',
  side: 'left',
  site: 'outer hip',
  note: 'For Rosa.',
  clinicianNote: 'Afraid of falling.',
  condition: 'stiff',
  supervised: 'helper',
  support: 'counter',
  tieId: 't',
  dosage: {
    sets: 2,
    reps: 10,
    rangeLimit: 'No more than 90 degrees.',
    heartRate: { zone: 2, measured: true },
  },
}

describe('lines that are copied', () => {
  it('carry what is done and how much, and nothing of the patient', () => {
    expect(toCopiedLines([line], undefined)).toEqual([{ slug: 'clam', dosage: { sets: 2, reps: 10 } }])
  })

  it('are read back, and nothing is read from any other text', () => {
    const copied = toCopiedLines([line, { id: 'b', slug: 'ed-pain' }], undefined)
    expect(readCopiedLines(JSON.stringify(copied))).toEqual(copied)
    for (const text of [
      null,
      '',
      'clam',
      '{"slug":"clam"}',
      '[{"slug":1}]',
      '[{"slug":"a","dosage":{"sets":99}}]',
    ])
      expect(readCopiedLines(text)).toEqual([])
  })
})

describe('lines of a group that are copied', () => {
  const circuit: LineGroup = { id: 'g', kind: 'circuit', rounds: 3, restSec: 60 }
  const dosage = { reps: 10 }
  const three: PlanItem[] = ['clam', 'bridge', 'squat'].map((slug) => ({
    id: slug,
    slug,
    dosage,
    groupId: 'g',
  }))
  const plan: PlanContent = {
    schemaVersion: 2,
    title: 'Plan',
    locale: 'en',
    phases: [{ id: 'p', title: 'Calm', groups: [circuit], items: three }],
  }
  const pasted = (lines: PlanItem[]) => {
    let made = 0
    const kept = readCopiedLines(JSON.stringify(toCopiedLines(lines, [circuit])))
    return pasteLines(plan, kept, 'p', () => `new-${made++}`).phases[0]
  }
  const ownGroups = (phase: ReturnType<typeof pasted>) => phase?.groups?.filter(({ id }) => id !== 'g')

  it('make a group of their own with its rounds and rest, beside the one they come from', () => {
    const phase = pasted(three)
    const [group] = ownGroups(phase) ?? []
    expect(group).toEqual({ id: group?.id, kind: 'circuit', rounds: 3, restSec: 60 })
    expect(phase?.items.slice(3).map((item) => [item.slug, item.groupId, item.dosage])).toEqual(
      three.map(({ slug }) => [slug, group?.id, dosage]),
    )
    expect(phase?.items.slice(0, 3)).toEqual(three)
    expect(new Set(phase?.items.map(({ id }) => id)).size).toBe(6)
  })

  it('are a superset when two of three are', () => {
    const [group] = ownGroups(pasted(three.slice(1))) ?? []
    expect(group).toMatchObject({ kind: 'superset', rounds: 3, restSec: 60 })
  })

  it('are plain lines with the rounds as sets when one is alone, on the way there too', () => {
    const alone = pasted(three.slice(0, 1))
    expect(ownGroups(alone)).toEqual([])
    expect(alone?.items.at(-1)).toMatchObject({ slug: 'clam', dosage: { sets: 3, reps: 10 } })
    expect(alone?.items.at(-1)?.groupId).toBeUndefined()
    const [first] = toCopiedLines(three, [circuit])
    const left = pasteLines(plan, first ? [first] : [], 'p', () => 'new').phases[0]
    expect(left?.items.at(-1)).toEqual({ id: 'new', slug: 'clam', dosage: { sets: 3, reps: 10 } })
  })

  it('are plain lines where the phase has no room for one more group', () => {
    const groups = Array.from(
      { length: 20 },
      (_, at): LineGroup => ({ id: `g${at}`, kind: 'superset', rounds: 2 }),
    )
    const full = groups.flatMap(({ id }) => ['a', 'b'].map((slug) => ({ id: id + slug, slug, groupId: id })))
    const crowded = { ...plan, phases: [{ id: 'p', title: 'Calm', groups, items: full }] }
    let made = 0
    const phase = pasteLines(crowded, toCopiedLines(three, [circuit]), 'p', () => `new-${made++}`).phases[0]
    expect(phase?.groups).toHaveLength(20)
    expect(phase?.items.slice(-3).map((item) => item.dosage)).toEqual(
      three.map(() => ({ sets: 3, reps: 10 })),
    )
  })
})
