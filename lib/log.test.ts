import { expect, it, vi } from 'vitest'
import { limitPrintedErrors, log } from './log'

it('makes one line a minute, without its message, of an error that the framework prints with every request', () => {
  const line = vi.spyOn(log, 'error').mockImplementation(() => undefined)
  const printed: unknown[][] = []
  const target = { error: (...parts: unknown[]) => void printed.push(parts) }
  limitPrintedErrors(target)
  for (let request = 0; request < 30; request += 1) target.error(' ⨯', new RangeError('about Tomas Brandt'))
  target.error('said in words')
  expect(line.mock.calls).toHaveLength(1)
  expect(JSON.stringify(line.mock.calls)).not.toContain('Brandt')
  expect(line.mock.calls[0]?.[0]).toMatchObject({
    error: 'RangeError',
    stack: expect.stringContaining('log.test'),
  })
  expect(printed).toEqual([['said in words']])
  line.mockRestore()
})
