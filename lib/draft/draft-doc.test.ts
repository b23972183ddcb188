import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { draftRules, goalClauses, templateEntries } from './rules'

const doc = readFileSync(new URL('../../docs/draft.md', import.meta.url), 'utf8')
const rows = doc.split('\n').filter((line) => /^\| (?!template|irritability|goal)[^-]/.test(line))

/** The rows that the data makes of one of the tables. */
const tables = {
  irritability: Object.entries(draftRules.irritability).map(([name, rule]) =>
    row(
      name,
      rule.mostLevel,
      rule.tensioners ? 'yes' : 'no',
      rule.without.join(' ') || '–',
      rule.mostEffort ?? '–',
      rule.mostGlides ?? '–',
    ),
  ),
  phases: Object.entries(templateEntries).map(([code, { most, clock, goals }]) =>
    row(
      `\`${code}\``,
      most.map((one, at) => one + (goals?.[`${at + 1}`] ? ` (goal: ${goals[`${at + 1}`]})` : '')).join(' · '),
      clock ? `flag \`${clock}\`` : '–',
    ),
  ),
  goals: Object.entries(goalClauses).map(([goal, clauses]) =>
    row(
      goal,
      clauses
        .map((clause) =>
          Object.entries(clause)
            .map(([what, which]) => `${what}: ${which.join(', ')}`)
            .join(' and '),
        )
        .join('; or '),
    ),
  ),
}

function row(...cells: (string | number)[]): string {
  return `| ${cells.join(' | ')} |`
}

describe('docs/draft.md', () => {
  it('has every row of the rules as the data has it, and no other', () => {
    expect(rows.toSorted()).toEqual(Object.values(tables).flat().toSorted())
  })

  it('names the numbers and lists of the data in its words', () => {
    expect(doc).toContain(`At most ${draftRules.mostExercises} exercises`)
    expect(doc).toContain(`${draftRules.mostMisses} at most`)
    expect(doc).toContain(`shortened to ${draftRules.shorterBouts.slice(0, -1).join(', ')} or`)
    for (const list of [draftRules.inEveryHome, draftRules.usuallyAtHome, draftRules.takesSideOfFinding])
      expect(doc).toContain(list.join(', '))
    for (const list of [draftRules.fillKinds, draftRules.wholePersonKinds, draftRules.oneOfKind])
      expect(doc).toContain(list.join(' '))
  })

  it('claims no clinical review', () => {
    expect(doc).toContain('No licensed clinician has reviewed these rules.')
  })
})
