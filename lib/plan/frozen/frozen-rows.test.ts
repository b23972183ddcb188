import { expect, test } from 'vitest'
import { clinicSchema } from '@/lib/clinic/schema'
import { toFrozenClinic } from './frozen-rows'

const row = {
  name: 'Elm Road',
  phone: null,
  address: null,
  website: null,
  country: 'US',
  timeZone: 'UTC',
  firstDayOfWeek: 1,
  paperSize: 'a4' as const,
}

test('a version carries the clinic’s own numbers, or those of its country, and the hours', () => {
  expect(toFrozenClinic(row)).toMatchObject({ emergencyNumber: '911', crisisLine: '988' })
  const own = { emergencyNumber: '9 911', crisisLine: '555 0199', hours: 'Monday to Friday, 8 to 6.' }
  expect(toFrozenClinic({ ...row, ...own })).toMatchObject(own)
})

test('a version carries the clinic’s mark and colour, and neither where there is none', () => {
  expect(toFrozenClinic({ ...row, logoKey: null, logoWidth: null, logoHeight: null, accent: null })).toEqual(
    toFrozenClinic(row),
  )
  const key = `${'a'.repeat(64)}.png`
  expect(
    toFrozenClinic({ ...row, logoKey: key, logoWidth: 600, logoHeight: 200, accent: '#0b5450' }),
  ).toMatchObject({ logo: { address: `/media/${key}`, width: 600, height: 200 }, accent: '#0b5450' })
})

test('where no number is known a version carries none', () => {
  const clinic = toFrozenClinic({ ...row, country: 'KM' })
  expect(clinic).not.toHaveProperty('emergencyNumber')
  expect(clinic).not.toHaveProperty('crisisLine')
})

test('a number is typed as it is dialed', () => {
  const read = (emergencyNumber: string) => clinicSchema.shape.emergencyNumber.safeParse(emergencyNumber)
  for (const right of ['112', '*4141', '9 911']) expect(read(right).data).toBe(right)
  expect(read('  ').data).toBeNull()
  for (const wrong of ['1', 'police', '911 or 112', '<b>911', '1'.repeat(21)])
    expect(read(wrong).success).toBe(false)
})
