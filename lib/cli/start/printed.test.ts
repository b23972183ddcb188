import { expect, it } from 'vitest'
import { limitPrinted } from './printed.mjs'

type Line = [level: 'error' | 'warn', fields: object, message: string]

function takeOver() {
  const lines: Line[] = []
  const target: Pick<Console, 'error' | 'warn'> = { error: () => undefined, warn: () => undefined }
  limitPrinted(target, {
    error: (fields: object, message: string) => void lines.push(['error', fields, message]),
    warn: (fields: object, message: string) => void lines.push(['warn', fields, message]),
  })
  return { target, lines }
}

it('makes one line a minute, without its message, of an error that is printed with every request', () => {
  const { target, lines } = takeOver()
  for (let request = 0; request < 30; request += 1) target.error(' ⨯', new RangeError('about Tomas Brandt'))
  expect(lines).toHaveLength(1)
  expect(lines[0]).toMatchObject([
    'error',
    { error: 'RangeError', stack: expect.stringContaining('printed.test') },
    'a page failed',
  ])
  expect(JSON.stringify(lines)).not.toContain('Brandt')
})

it('makes one line of a sentence, whatever it quotes', () => {
  const { target, lines } = takeOver()
  for (const host of ['one.example', 'two.example'])
    target.warn(`\`host\` header with value \`${host}\` does not match, 3 times`)
  expect(lines).toEqual([
    ['warn', { printed: '… header with value … does not match, 0 times' }, 'the framework says'],
  ])
})

it('makes none of somebody who hung up', () => {
  const { target, lines } = takeOver()
  target.error(' ⨯', Object.assign(new Error('aborted'), { code: 'ECONNRESET' }))
  expect(lines).toEqual([])
  target.error(Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET', syscall: 'read' }))
  expect(lines).toHaveLength(1)
})
