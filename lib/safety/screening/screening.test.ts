import { describe, expect, it } from 'vitest'
import { type AskedCard, cardsToAsk, everyCard, type ScreeningFor } from './cards-to-ask'
import { closingSchema } from './closing'
import { closingOutcomes, outcomesOf } from './closing-outcome'
import { type Closed, closingFlags, flagsOfOpen, openRedFlags, type Screened } from './open-red-flags'
import { type PainDay, painRose } from './pain-rose'
import { closesPlans, partQuestion } from './red-flag'
import { redFlags } from './red-flags'
import { saidAs } from './said-as'
import { screeningSchema } from './screening-answers'
import { screeningDue } from './screening-due'
import { type CardAnswer, toScreening } from './to-screening'

const about: ScreeningFor = {
  regions: [],
  nerve: false,
  age: 60,
  medicines: false,
  persistent: false,
  first: false,
  open: [],
}
const names = (given: Partial<ScreeningFor>) => cardsToAsk({ ...about, ...given }).map(({ card }) => card)
const rows = (cards: readonly AskedCard[]) => new Set(cards.flatMap(({ opens }) => opens))

describe('the cards to ask', () => {
  it('are three for everyone, and those of the places', () => {
    expect(names({ regions: ['wrist'] })).toEqual(['1', '1b', '2', '3', '6', '10'])
    expect(names({ regions: ['lumbar'] })).toEqual(['1', '1b', '2', '3', '4', '5', '7c', '10'])
    expect(names({ regions: ['hip'] })).toEqual(['1', '1b', '2', '3', '4', '6', '7b', '10'])
    expect(names({ regions: ['neck'] })).toEqual(['1', '1b', '2', '3', '5', '7a', '10'])
    expect(names({ regions: ['knee'] })).not.toContain('4')
  })

  it('ask of bladder and bowel for a nerve of the leg, and not for one of the arm', () => {
    expect(names({ regions: ['leg'], nerve: true })).toContain('4')
    expect(names({ regions: ['hand'], nerve: true })).not.toContain('4')
    expect(names({ regions: ['hand'], nerve: true })).toEqual(expect.arrayContaining(['5', '7c']))
  })

  it('are those of every place where none is known', () => {
    const byPlace = ['4', '5', '6', '7a', '7b', '7c']
    expect(names({})).toEqual(expect.arrayContaining(byPlace))
    expect(names({ regions: ['any', 'balance'] })).toEqual(expect.arrayContaining(byPlace))
  })

  it('ask about medicines that are noted, in private at first and in lasting pain, after weeks only again', () => {
    expect(names({ medicines: true })).toContain('8')
    expect(names({})).not.toContain('8')
    expect(names({ first: true })).toContain('9')
    expect(names({ first: true })).not.toContain('10')
    expect(names({ persistent: true })).toContain('9')
    expect(names({})).not.toContain('9')
  })

  it('go by age where it is known, and ask more where it is not', () => {
    const at = (age: number | null) => rows(cardsToAsk({ ...about, age }))
    expect(at(49)).not.toContain('RF26')
    expect(at(50)).toContain('RF26')
    expect(at(17)).toContain('RF31')
    expect(at(18)).not.toContain('RF31')
    expect([...at(null)]).toEqual(expect.arrayContaining(['RF26', 'RF27', 'RF31']))
  })

  it('ask of what is open wherever the plan works', () => {
    expect(names({ regions: ['wrist'], open: ['RF02'] })).toContain('4')
  })

  it('ask every red flag when all are wanted', () => {
    expect(rows(everyCard(null)).size).toBe(43)
  })
})

describe('what is recorded', () => {
  const [card] = cardsToAsk({ ...about, regions: ['lumbar'] }).filter((one) => one.card === '4')
  const record = (answer?: CardAnswer) =>
    toScreening(card ? [card] : [], new Map(answer ? [['4', answer]] : []))

  it('is a no to every row of a card that was answered with no, and says that it was one', () => {
    expect(record({ answer: 'no', rows: {} })).toEqual({
      rows: { RF01: 'no', RF02: 'no', RF03: 'no', RF04: 'no' },
      cards: ['4'],
    })
  })

  it('is unknown where nobody asked, and never a no', () => {
    expect(new Set(Object.values(record().rows))).toEqual(new Set(['unknown']))
    expect(record({ answer: 'yes', rows: { RF02: 'yes', RF03: 'no' } })).toEqual({
      rows: { RF01: 'unknown', RF02: 'yes', RF03: 'no', RF04: 'unknown' },
      cards: [],
    })
  })

  it('is the graver answer where two cards open the same row', () => {
    const both = cardsToAsk(about).filter(({ card: name }) => ['2', '6'].includes(name))
    const answers = new Map<string, CardAnswer>([
      ['2', { answer: 'yes', rows: { RF13: 'yes' } }],
      ['6', { answer: 'no', rows: {} }],
    ])
    expect(toScreening(both, answers).rows.RF13).toBe('yes')
    expect(toScreening(both.toReversed(), answers).rows.RF13).toBe('yes')
  })

  it('names red flags and cards that there are', () => {
    expect(screeningSchema.safeParse({ rows: { RF01: 'no' }, cards: ['4'] }).success).toBe(true)
    for (const wrong of [
      { rows: { RF99: 'no' }, cards: [] },
      { rows: { RF01: 'maybe' }, cards: [] },
      { rows: {}, cards: [] },
      { rows: { RF01: 'no' }, cards: ['99'] },
    ])
      expect(screeningSchema.safeParse(wrong).success).toBe(false)
  })
})

const monday = '2026-11-23T10:00:00.000Z'
const noon = '2026-11-23T12:00:00.000Z'
const tuesday = '2026-11-24T10:00:00.000Z'
const dayOf = (at: string) => at.slice(0, 10)
const open = (screenings: Screened[], closings: Closed[] = []) => openRedFlags(screenings, closings, dayOf)

describe('an open red flag', () => {
  it.each(redFlags)('$code: a yes opens it, a no and a not sure do not', ({ code, urgency, flags }) => {
    expect(open([{ at: monday, rows: { [code]: 'yes' } }])).toMatchObject([{ code, urgency, at: monday }])
    expect(open([{ at: monday, rows: { [code]: 'no' } }])).toEqual([])
    expect(open([{ at: monday, rows: { [code]: 'unknown' } }])).toEqual([])
    expect(flagsOfOpen([{ code }])).toEqual(flags.map((flag) => ({ flag })))
  })

  it('closes plans for every emergency and same-day one, RF20 and RF38, and for no other', () => {
    for (const redFlag of redFlags)
      expect(closesPlans(redFlag), redFlag.code).toBe(
        ['emergency', 'same day'].includes(redFlag.urgency) || ['RF20', 'RF38'].includes(redFlag.code),
      )
    const found = open([{ at: monday, rows: { RF21: 'yes', RF02: 'yes', RF30: 'yes' } }])
    expect(closingFlags(found).map(({ code }) => code)).toEqual(['RF02'])
  })

  it('stays open through a later no, and goes when somebody closes it', () => {
    const asked: Screened[] = [
      { at: monday, rows: { RF13: 'yes' } },
      { at: tuesday, rows: { RF13: 'no' } },
    ]
    expect(open(asked)).toHaveLength(1)
    expect(open(asked, [{ code: 'RF13', outcome: 'reviewed', at: noon }])).toEqual([])
    expect(open(asked, [{ code: 'RF14', outcome: 'reviewed', at: noon }])).toHaveLength(1)
  })

  it('opens again with a yes that comes after', () => {
    const closed: Closed[] = [{ code: 'RF13', outcome: 'reviewed', at: noon }]
    expect(open([{ at: tuesday, rows: { RF13: 'yes' } }], closed)).toHaveLength(1)
  })

  it('stays open after the patient was sent away, until a no on a later day', () => {
    const yes: Screened = { at: monday, rows: { RF02: 'yes' } }
    const sent: Closed[] = [{ code: 'RF02', outcome: 'sent', at: noon }]
    expect(open([yes], sent)).toMatchObject([{ code: 'RF02', sentAt: noon }])
    const again = (at: string, answer: 'no' | 'unknown' | 'yes') =>
      open([yes, { at, rows: { RF02: answer } }], sent)
    expect(again('2026-11-23T18:00:00.000Z', 'no')).toHaveLength(1)
    expect(again(tuesday, 'unknown')).toHaveLength(1)
    expect(again(tuesday, 'no')).toEqual([])
    expect(again(tuesday, 'yes')[0]).not.toHaveProperty('sentAt')
  })

  it('comes in the order of urgency', () => {
    const found = open([
      { at: monday, rows: { RF25: 'yes', RF14: 'yes', RF21: 'yes', RF30: 'yes', RF05: 'yes' } },
    ])
    expect(found.map(({ code }) => code)).toEqual(['RF05', 'RF14', 'RF30', 'RF21', 'RF25'])
  })
})

describe('closing', () => {
  it('knows no old state of what is an emergency whenever it is there, and a safety plan for RF34 alone', () => {
    for (const code of ['RF01', 'RF02', 'RF03', 'RF04', 'RF05', 'RF06', 'RF10', 'RF24', 'RF32', 'RF33'])
      expect(outcomesOf(code), code).not.toContain('knownStable')
    expect(outcomesOf('RF16')).toContain('knownStable')
    expect(outcomesOf('RF34')).toEqual([...closingOutcomes])
    expect(outcomesOf('RF24')).not.toContain('safetyPlan')
  })

  it('asks for words, and for the day of a review and of an onset', () => {
    const note = 'Called 911, her daughter is with her.'
    const takes = (given: object) => closingSchema.safeParse({ code: 'RF16', note, ...given }).success
    expect(takes({ outcome: 'sent' })).toBe(true)
    expect(takes({ outcome: 'sent', note: 'done' })).toBe(false)
    expect(takes({ outcome: 'reviewed' })).toBe(false)
    expect(takes({ outcome: 'reviewed', day: '2026-11-23' })).toBe(true)
    expect(takes({ outcome: 'knownStable', day: '2020-01-01' })).toBe(true)
    expect(takes({ code: 'RF02', outcome: 'knownStable', day: '2020-01-01' })).toBe(false)
  })
})

describe('a screening is due', () => {
  const due = (given: object) =>
    screeningDue({
      askedOn: '2026-11-01',
      today: '2026-11-20',
      flags: [],
      painSince: 0,
      painRose: false,
      ...given,
    })

  it('at first, after 30 days, after pain of 8, and after an operation, injury or injection', () => {
    expect(due({ askedOn: null })).toBe('first')
    expect(due({})).toBeNull()
    expect(due({ today: '2026-12-01' })).toBeNull()
    expect(due({ today: '2026-12-02' })).toBe('monthOld')
    expect(due({ painSince: 7 })).toBeNull()
    expect(due({ painSince: 8 })).toBe('highPain')
    expect(due({ painSince: 5, painRose: true })).toBe('painRose')
    expect(due({ painSince: 9, painRose: true })).toBe('highPain')
    expect(due({ flags: [{ flag: 'tha', date: '2026-11-01' }] })).toBeNull()
    expect(due({ flags: [{ flag: 'tha', date: '2026-11-02' }] })).toBe('newEvent')
    expect(due({ flags: [{ flag: 'pregnancy', date: '2026-11-02' }] })).toBeNull()
  })
})

describe('a pain that rose', () => {
  const day = (date: number, worst: number, since: number | null = null): PainDay => ({
    day: `2026-11-${String(date).padStart(2, '0')}`,
    worst,
    since,
  })

  it('is 3 over the middle of the days before it', () => {
    const before = [day(1, 2), day(2, 6), day(3, 3)]
    expect(painRose([...before, day(4, 6, 6)])).toBe(true)
    expect(painRose([...before, day(4, 5, 5)])).toBe(false)
    expect(painRose([day(1, 2), day(2, 4), day(4, 5, 5)])).toBe(true)
  })

  it('was logged since the patient was asked, and has a day before it to be held against', () => {
    expect(painRose([day(1, 2), day(4, 9)])).toBe(false)
    expect(painRose([day(4, 7, 7)])).toBe(false)
    expect(painRose([day(3, 1, 1), day(4, 4, 4)])).toBe(true)
    expect(painRose([{ ...day(1, 1), day: '2026-10-06' }, day(4, 4, 4)])).toBe(false)
    expect(painRose([{ ...day(1, 1), day: '2026-10-07' }, day(4, 4, 4)])).toBe(true)
    expect(painRose([])).toBe(false)
  })
})

describe('what was answered, in words for a doctor', () => {
  it('is a card by its title, and else each red flag; nothing that was asked in private', () => {
    const rows = {
      RF01: 'no',
      RF02: 'yes',
      RF03: 'no',
      RF04: 'unknown',
      RF12: 'no',
      RF24: 'no',
      RF34: 'no',
    } as const
    expect(saidAs('no', rows, 'en')).toEqual([
      'Sudden, very bad pain',
      'Bladder change of the last 14 days or getting worse',
      'New bowel incontinence, lost feeling of passing stool, or new sexual numbness with back or leg pain',
    ])
    expect(saidAs('unknown', rows, 'es')).toHaveLength(1)
    expect(saidAs('unknown', rows, 'es')[0]).toMatch(
      /^Debilidad, adormecimiento o dolor radicular en las dos piernas/,
    )
  })
})

describe('the words of a red flag', () => {
  it('part into what is asked and what to do', () => {
    for (const { code, question } of redFlags)
      for (const words of Object.values(question)) {
        const { asked, act } = partQuestion(words)
        expect(asked, code).toMatch(/\?$/)
        expect(act, code).toMatch(/\.$/)
      }
  })
})
