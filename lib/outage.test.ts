import { expect, it } from 'vitest'
import { ConflictError, InputError, OutageError, StorageError } from './errors'
import { isUndone, toOutage } from './outage'

const coded = (code: string, message = 'x') => Object.assign(new Error(message), { code })

it.each([
  ...['P1001', 'P1017', 'ECONNREFUSED', '57P01', '57P03', '57014', '53300', '08006'].map((code) =>
    coded(code),
  ),
  Object.assign(coded('ECONNRESET', 'read ECONNRESET'), { syscall: 'read' }),
  new Error('Connection terminated unexpectedly'),
  coded('P2028', 'Transaction API error: Unable to start a transaction in the given time.'),
  Object.assign(coded('P2010'), { meta: { driverAdapterError: { cause: { originalCode: '57P01' } } } }),
  Object.assign(coded('P2010'), {
    meta: { driverAdapterError: { cause: { kind: 'DatabaseNotReachable' } } },
  }),
  new AggregateError([coded('ECONNREFUSED')]),
])('%s is an outage that passes', (error) => {
  expect(toOutage(error)).toBeInstanceOf(OutageError)
  expect(toOutage(error)?.cause).toBe(error)
})

it.each([
  coded('53100'),
  coded('ENOSPC'),
  Object.assign(coded('P2010'), { meta: { driverAdapterError: { cause: { originalCode: '53100' } } } }),
])('%s: the disk is full', (error) => {
  expect(toOutage(error)).toMatchObject({ name: 'StorageError', reason: 'full' })
})

it.each([
  // A write in a transaction that only reads is the program's own fault, and does not pass.
  coded('25006'),
  coded('P2002'),
  coded('23505'),
  coded('P2028', 'Transaction already closed'),
  coded('ECONNRESET', 'aborted'),
  new ConflictError({}),
  new InputError('ECONNREFUSED is what was typed'),
  new Error('57P01'),
  'text',
  null,
])('%s is neither', (error) => {
  expect(toOutage(error)).toBeNull()
})

it('leaves what was translated already', () => {
  const [outage, storage] = [new OutageError(), new StorageError('closed')]
  expect([toOutage(outage), toOutage(storage)]).toEqual([outage, storage])
})

it('knows what was undone for another transaction, which is no outage', () => {
  const undone = [
    coded('40P01'),
    coded('P2034'),
    Object.assign(coded('P2010'), { meta: { driverAdapterError: { cause: { originalCode: '40001' } } } }),
  ]
  expect(undone.map((error) => [isUndone(error), toOutage(error)])).toEqual(undone.map(() => [true, null]))
  expect([coded('P2002'), coded('57P01'), new OutageError(), null].map(isUndone)).toEqual(
    Array(4).fill(false),
  )
})
