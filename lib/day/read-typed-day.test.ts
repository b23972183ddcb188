import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countryCodes } from '@/lib/clinic/country'
import { dateOrder, typeDay } from './date-order'
import { readTypedDay } from './read-typed-day'

const today = '2026-11-28'
const birth = { locale: 'en', today, from: '1900-01-01', to: today }

const bornIn = (country: string) => (text: string) => {
  const read = readTypedDay(text, { ...birth, country })
  return 'day' in read ? read.day : read.problem.code
}

describe('the birth date I read off a card', () => {
  it.each([
    '12/03/1957',
    '12/3/1957',
    '12-3-57',
    '12.03.1957',
    ' 12 3 1957 ',
    '3 Dec 1957',
    '3rd of December 1957',
    'December 3, 1957',
    'Dec. 3rd, 1957',
    '3-dec-57',
    '3 dic 1957',
    '3 de diciembre de 1957',
    '1957 December 3',
    '19571203',
    '12031957',
    '1957-12-03',
    '1957/12/3',
  ])('in the US, %s is December 3', (text) => {
    expect(bornIn('US')(text)).toBe('1957-12-03')
  })

  it.each([
    ['ES', '3/12/1957'],
    ['DE', '3.12.1957'],
    ['GB', '3-12-57'],
    ['AU', '03121957'],
    ['JP', '1957年12月3日'],
    ['HU', '1957. 12. 03.'],
    ['LT', '57-12-03'],
    ['KR', '１９５７-12-03'],
  ])('in %s, %s is read as people there mean it', (country, text) => {
    expect(bornIn(country)(text)).toBe('1957-12-03')
  })

  it('is in the past with two digits for the year: the last one there was', () => {
    expect(['12/3/57', '11/28/26', '11/29/26', '2/29/24'].map(bornIn('US'))).toEqual([
      '1957-12-03',
      '2026-11-28',
      '1926-11-29',
      '2024-02-29',
    ])
  })

  it('is not turned round when its numbers are impossible here', () => {
    expect(readTypedDay('31/12/1957', { ...birth, country: 'US' })).toEqual({
      problem: {
        code: 'noMonth',
        words: {
          example: '12/03/1957',
          first: 'month',
          number: '31',
          month: '',
          day: '',
          limit: '',
        },
      },
    })
    expect(bornIn('ES')('12/31/1957')).toBe('noMonth')
  })

  it('is asked for in words where nobody can tell month from day', () => {
    expect(['12/03/1957', '12-3-1957'].map(bornIn('CA'))).toEqual(['unclear', 'unclear'])
    expect(['31/12/1957', '12/31/1957', '12/12/1957'].map(bornIn('JP'))).toEqual([
      '1957-12-31',
      '1957-12-31',
      '1957-12-12',
    ])
  })

  it('is a day of the calendar', () => {
    expect(readTypedDay('2/30/1957', { ...birth, country: 'US' })).toMatchObject({
      problem: { code: 'noDay', words: { number: '30', month: 'February 1957' } },
    })
    expect(['2/29/1957', '4/31/1957', '0/1/1957', '1/0/1957', '13/1/1957'].map(bornIn('US'))).toEqual([
      'noDay',
      'noDay',
      'noMonth',
      'noDay',
      'noMonth',
    ])
  })

  it('lies between 1900 and today', () => {
    expect(['12/31/1899', '11/29/2026', '1/1/1900', '11/28/2026'].map(bornIn('US'))).toEqual([
      'early',
      'late',
      '1900-01-01',
      '2026-11-28',
    ])
  })

  it.each(['57', '12/57', 'dec 1957', '3 dez 1957', '1/2/3/4', '12/3/195', '12/3/19570', 'x', '3 ma 1957'])(
    '%s is no date, and none is made of it',
    (text) => {
      expect(bornIn('US')(text)).toBe('unread')
    },
  )
})

it('a review date with two digits for the year lies in this century', () => {
  const review = { country: 'US', locale: 'en', today, from: today }
  expect(readTypedDay('12/14/26', review)).toEqual({ day: '2026-12-14' })
  expect(readTypedDay('1/8/27', review)).toEqual({ day: '2027-01-08' })
  expect(readTypedDay('11/27/26', review)).toMatchObject({
    problem: { code: 'early', words: { day: 'November 27, 2026', limit: 'November 28, 2026' } },
  })
})

it('what we type into a field ourselves is read back, in every country', () => {
  const day = fc
    .date({ min: new Date('1900-01-01'), max: new Date('2026-11-28'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
  fc.assert(
    fc.property(day, fc.constantFrom(...countryCodes), (one, country) => {
      expect(bornIn(country)(typeDay(one, country))).toBe(one)
      expect(bornIn(country)(one)).toBe(one)
    }),
  )
})

it('knows which part comes first where people live', () => {
  expect(['US', 'PH', 'GB', 'ES', 'MX', 'JP', 'CA'].map(dateOrder)).toEqual([
    'month',
    'month',
    'day',
    'day',
    'day',
    'year',
    'year',
  ])
})
