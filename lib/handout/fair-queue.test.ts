import { expect, it } from 'vitest'
import { FairQueue } from './fair-queue'

it('gives each clinic that waits one turn after another, and a lone clinic every turn', () => {
  const queue = new FairQueue<string>()
  for (const job of ['a1', 'a2', 'a3', 'b1', 'c1', 'b2']) queue.push(job.charAt(0), job)
  const taken = [queue.shift(), queue.shift()]
  queue.push('d', 'd1')
  for (let job = queue.shift(); job; job = queue.shift()) taken.push(job)
  expect(taken).toEqual(['a1', 'b1', 'c1', 'a2', 'b2', 'd1', 'a3'])
  expect(queue.size).toBe(0)
})
