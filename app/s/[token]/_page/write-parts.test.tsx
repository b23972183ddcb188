import { renderToString } from 'react-dom/server'
import { expect, test } from 'vitest'
import { PatientWords } from '@/app/_patient/patient-words'
import { toSharedPlan } from '@/lib/share/to-shared-plan'
import { toFrozen } from '@/prisma/factories/frozen-plan'
import { toContent } from '@/prisma/factories/plan'
import { PlanScreen, type PlanScreenProps } from '../_components/plan-screen'
import { writeParts } from './write-parts'

const items = ['bridge', 'clam', 'bird-dog'].map((slug) => ({
  id: `line-${slug}`,
  slug,
  side: 'left' as const,
}))

function toProps(firstName: string): PlanScreenProps {
  const patient = { firstName, lastName: 'Vega' }
  return {
    page: toSharedPlan(toFrozen(toContent(items), { patient })),
    closed: null,
    token: 'AAAAAAAAAAAAAAAAAAAAAAAA',
    shareLinkId: 'link',
    known: { checkIns: [], reopenings: [], questions: [], messages: [] },
    servedAt: '2026-11-29T09:00:00.000Z',
    formId: 'form',
    said: null,
  }
}

function write(props: PlanScreenProps, keptAs: string) {
  const { locale, clinic } = props.page
  return writeParts(<PlanScreen {...props} />, {
    keptAs,
    around: (part) => (
      <PatientWords locale={locale} timeZone={clinic.timeZone}>
        {part}
      </PatientWords>
    ),
  })
}

test('a page put together from what is kept is what React writes for the whole, the first time and later', () => {
  const props = toProps('Tomas')
  const whole = renderToString(<PlanScreen {...props} />)
  expect(write(props, 'one').html).toBe(whole)
  const again = write(props, 'one')
  expect(again.html).toBe(whole)
  expect([...again.parts.keys()]).toEqual([
    'how-line-bridge',
    'how-line-clam',
    'how-line-bird-dog',
    'aside',
    'signs',
  ])
})

test('what is kept for one link is not shown by another, and what is written each time is not kept', () => {
  const first = write(toProps('Tomas'), 'two')
  const other = write(toProps('Nadia'), 'three')
  expect(other.html).toContain('Nadia')
  expect(other.html).not.toContain('Tomas')
  expect(write(toProps('Nadia'), 'two').html).toContain('Nadia')
  expect([...first.parts.values()].join('')).not.toContain('Tomas')
})
