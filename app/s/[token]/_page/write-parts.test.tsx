import { renderToString } from 'react-dom/server'
import { expect, test } from 'vitest'
import { PatientWords } from '@/app/_patient/patient-words'
import { builtInCatalog } from '@/lib/catalog/catalog'
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
    languages: [],
    token: 'AAAAAAAAAAAAAAAAAAAAAAAA',
    shareLinkId: 'link',
    known: { checkIns: [], reopenings: [], questions: [], messages: [], answerTime: null, measures: [] },
    servedAt: '2026-11-29T09:00:00.000Z',
    formId: 'form',
    said: null,
  }
}

function write(props: PlanScreenProps, keptAs: string, asOf = JSON.stringify(props)) {
  const { locale, clinic } = props.page
  return writeParts(<PlanScreen {...props} />, {
    keptAs,
    asOf,
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
  const names = ['how-line-bridge', 'how-line-clam', 'how-line-bird-dog', 'aside', 'signs']
  expect([...again.parts.keys()]).toEqual([...names, 'whole', 'as of'])
})

test('what is kept for one link is not shown by another, and what is written each time is not kept', () => {
  const first = write(toProps('Tomas'), 'two')
  const other = write(toProps('Nadia'), 'three')
  expect(other.html).toContain('Nadia')
  expect(other.html).not.toContain('Tomas')
  expect(write(toProps('Nadia'), 'two').html).toContain('Nadia')
  for (const name of ['whole', 'as of']) first.parts.delete(name)
  expect([...first.parts.values()].join('')).not.toContain('Tomas')
})

test('what is kept in one language is not shown in another, whichever comes first', () => {
  const catalogs = { en: builtInCatalog('en'), es: builtInCatalog('es') }
  const content = toContent(items.map((item) => ({ ...item, note: 'Use the blue mat.' })))
  const frozen = toFrozen(content, { catalogs, patient: { firstName: 'Tomas' } })
  const inLanguage = (locale: 'en' | 'es') => {
    const props = { ...toProps('Tomas'), page: toSharedPlan(frozen, undefined, locale) }
    return write(props, `version ${locale}`).html
  }
  const [english, spanish] = [inLanguage('en'), inLanguage('es')]
  expect(english).toContain('Bridge')
  expect(english).not.toContain('Puente')
  expect(spanish).toContain('Puente')
  expect(spanish).not.toContain('Bridge')
  expect(spanish).toContain('<span lang="en" dir="ltr">Use the blue mat.</span>')
  expect(english).not.toContain('<span lang=')
  expect([inLanguage('en'), inLanguage('es')]).toEqual([english, spanish])
})

test('a page is drawn again as soon as anything else that it is drawn from is another', () => {
  const props = toProps('Tomas')
  const stopped = { ...props, known: { ...props.known, checkIns: [toPain(8)] } }
  const before = write(props, 'four').html
  expect(write(stopped, 'four').html).toBe(renderToString(<PlanScreen {...stopped} />))
  expect(write(props, 'four').html).toBe(before)
})

function toPain(pain: number) {
  const at = { localDate: '2026-11-29', loggedAt: '2026-11-29T08:00:00.000Z' }
  return { id: 'one', itemId: null, ...at, body: { about: 'day' as const, pain } }
}
