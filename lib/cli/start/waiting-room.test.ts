import { EventEmitter } from 'node:events'
import { expect, test, vi } from 'vitest'
import { openWaitingRoom } from './waiting-room.mjs'

function arrive(room: ReturnType<typeof openWaitingRoom>) {
  const response = new EventEmitter()
  const enter = vi.fn()
  const turnAway = vi.fn()
  room.arrive(response, enter, turnAway)
  return { enter, turnAway, close: () => response.emit('close') }
}

test('whoever finds no place waits their turn, and whoever finds no seat is told', () => {
  const room = openWaitingRoom({ atOnce: 1, seats: 2, longestMs: 10_000 })
  const [first, second, third, fourth] = [arrive(room), arrive(room), arrive(room), arrive(room)]
  expect(first.enter).toHaveBeenCalledOnce()
  expect(second.enter).not.toHaveBeenCalled()
  expect(fourth.turnAway).toHaveBeenCalledOnce()
  first.close()
  expect(second.enter).toHaveBeenCalledOnce()
  expect(third.enter).not.toHaveBeenCalled()
  second.close()
  expect(third.enter).toHaveBeenCalledOnce()
  expect(third.turnAway).not.toHaveBeenCalled()
})

test('nobody waits longer than was said, and a place that nobody takes stays free', () => {
  vi.useFakeTimers()
  const room = openWaitingRoom({ atOnce: 1, seats: 5, longestMs: 8000 })
  const first = arrive(room)
  const late = arrive(room)
  vi.advanceTimersByTime(8001)
  expect(late.turnAway).toHaveBeenCalledOnce()
  first.close()
  expect(late.enter).not.toHaveBeenCalled()
  expect(arrive(room).enter).toHaveBeenCalledOnce()
  vi.useRealTimers()
})

test('whoever has gone meanwhile is passed over', () => {
  const room = openWaitingRoom({ atOnce: 1, seats: 5, longestMs: 10_000 })
  const [first, gone, next] = [arrive(room), arrive(room), arrive(room)]
  gone.close()
  first.close()
  expect([gone.enter, gone.turnAway, next.enter].map((fn) => fn.mock.calls.length)).toEqual([0, 0, 1])
})
