import { expect, test } from 'vitest'
import { toDueMeasures } from './due-measures'
import { toLinkScores } from './to-link-scores'

test('a form says each measure that was answered, with its activities, form and side', () => {
  const form = new FormData()
  const put = (fields: Record<string, string>) => {
    for (const [name, value] of Object.entries(fields)) form.set(name, value)
  }
  put({ '0.measure': 'NPRS', '0.form': 'one', '0.number': ' 4 ' })
  put({ '1.measure': 'CONF', '1.form': 'one', '1.number': '' })
  put({ '2.measure': 'SANE', '2.form': 'one', '2.side': 'left', '2.number': '80', '2.replaces': 'an-id' })
  put({ '3.measure': 'PSFS', '3.form': 'one' })
  put({ '4.measure': 'SIT', '4.form': 'one', '4.number': '', '4.replaces': 'another' })
  for (const at of [0, 1, 2])
    put({ [`3.activities.${at}.name`]: `Activity ${at}`, [`3.activities.${at}.number`]: String(at) })
  put({ '3.activities.3.name': 'Not answered', '3.activities.3.number': '' })
  expect(toLinkScores(form)).toEqual([
    { measure: 'NPRS', replaces: null, score: { form: 'one', number: '4' } },
    { measure: 'SANE', replaces: 'an-id', score: { form: 'one', side: 'left', number: '80' } },
    {
      measure: 'PSFS',
      replaces: null,
      score: {
        form: 'one',
        activities: [0, 1, 2].map((at) => ({ name: `Activity ${at}`, number: String(at) })),
      },
    },
    { measure: 'SIT', replaces: 'another', score: null },
  ])
})

test('what is due goes by the patient’s day', () => {
  const measure = (key: string, dueOn: string | null) => ({
    ...{ key, measure: key, form: 'one' as const, name: key, prompt: 'How?', unit: 'points' as const },
    ...{ min: 0, max: 10, step: 1, activities: null, dueOn },
  })
  const all = [measure('a', '2026-03-08'), measure('b', '2026-03-09'), measure('c', null)]
  expect(toDueMeasures(all, '2026-03-08').map(({ key }) => key)).toEqual(['a'])
  expect(toDueMeasures(all, '2026-03-07')).toEqual([])
})
