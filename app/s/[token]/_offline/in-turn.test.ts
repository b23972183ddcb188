import { expect, test } from 'vitest'
import { inTurn } from './in-turn'

/** Works that end when they are told to, in their order. */
function heldWorks() {
  const begun: string[] = []
  const ends: (() => void)[] = []
  const ask = inTurn(({ language }: { language: string }) => {
    begun.push(language)
    return new Promise<void>((resolve) => ends.push(resolve))
  })
  const untilBegun = async (count: number) => {
    while (begun.length < count) await Promise.resolve()
  }
  return { begun, ask: (language: string) => ask({ language }), end: () => ends.shift()?.(), untilBegun }
}

test('who asks at once is answered by one', async () => {
  const { begun, ask, end, untilBegun } = heldWorks()
  const both = [ask('en'), ask('en')]
  await untilBegun(1)
  end()
  await Promise.all(both)
  expect(begun).toEqual(['en'])
})

test('who asks while it is under way is answered by one more, which begins when that is done', async () => {
  const { begun, ask, end, untilBegun } = heldWorks()
  const first = ask('en')
  await untilBegun(1)
  const later = [ask('en'), ask('en')]
  expect(begun).toEqual(['en'])
  end()
  await first
  await untilBegun(2)
  end()
  await Promise.all(later)
  expect(begun).toEqual(['en', 'en'])
})

test('another language has a turn of its own, and one that fails stands in nobody’s way', async () => {
  const begun: string[] = []
  const ask = inTurn(async ({ language }: { language: string }) => {
    begun.push(language)
    if (language === 'en') throw new Error('No network.')
  })
  const [english, spanish] = [ask({ language: 'en' }), ask({ language: 'es' })]
  await expect(english).rejects.toThrow('No network.')
  await spanish
  expect(begun).toEqual(['en', 'es'])
})
