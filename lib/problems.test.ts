import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { problemInWords } from './errors'
import { toInputError } from './problems'

const schema = z.object({ phases: z.array(z.object({ side: z.enum(['left', 'right']) })) })

function problemsOf(input: unknown) {
  const parsed = schema.safeParse(input)
  if (parsed.success) throw new Error('this input was meant to be refused')
  return toInputError(parsed.error, input)
}

describe('toInputError', () => {
  it('names path, what was found and what is allowed', () => {
    const error = problemsOf({ phases: [{ side: 'left' }, { side: 'up' }] })
    expect(error.problems).toEqual([
      { path: 'phases[1].side', found: '"up"', allowed: expect.stringContaining('"right"') },
    ])
    expect(error.message).toContain('phases[1].side')
  })

  it('says how a date is written, whichever field it stands in', () => {
    const dated = z.object({
      birthDate: z.iso.date({ error: 'birthDate' }),
      phases: z.array(z.object({ from: z.iso.date() })),
    })
    const input = { birthDate: '12/03/1957', phases: [{ from: '2026-02-30' }] }
    const parsed = dated.safeParse(input)
    const problems = parsed.error && toInputError(parsed.error, input).problems
    expect(problems?.map((problem) => problemInWords(problem, 'en'))).toEqual([
      { path: 'birthDate', found: '"12/03/1957"', allowed: 'Write it as 1957-12-03: year, month, day.' },
      { path: 'phases[0].from', found: '"2026-02-30"', allowed: 'Write it as 1957-12-03: year, month, day.' },
    ])
  })

  it('says when there was nothing', () => {
    const [problem] = problemsOf({}).problems
    expect(problem && problemInWords(problem, 'en')).toMatchObject({ path: 'phases', found: 'nothing' })
  })

  it('cuts what was found, so that a long text is not echoed whole', () => {
    const error = problemsOf({ phases: 'x'.repeat(500) })
    expect(error.problems[0]?.found).toHaveLength(78)
  })
})
