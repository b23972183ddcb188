import { expect, test } from 'vitest'
import { isProof, newPin, proofChoiceSchema, toTypedProof } from './proof-kind'

const takes = (pin: string) => proofChoiceSchema.safeParse({ kind: 'pin', pin }).success

test('a PIN has four to six digits and is not what is tried first', () => {
  for (const pin of ['4029', '40291', '402913', ' 402913 ']) expect(takes(pin), pin).toBe(true)
  for (const pin of ['402', '4029137', 'abcd', '40 29', '٤٠٢٩', '']) expect(takes(pin), pin).toBe(false)
  for (const pin of ['0000', '777777', '1234', '456789', '9876', '1958', '2011'])
    expect(takes(pin), pin).toBe(false)
})

test('a PIN that is made has six digits, none of them a row', () => {
  const pins = Array.from({ length: 500 }, newPin)
  expect(pins.every(takes)).toBe(true)
  expect(pins.every((pin) => pin.length === 6)).toBe(true)
  expect(new Set(pins).size).toBeGreaterThan(490)
})

test('what is typed is compared as digits, however it is spaced', () => {
  expect(toTypedProof(' 402 913 ')).toBe('402913')
  expect(toTypedProof('402-913')).toBe('402913')
  expect(toTypedProof('４０２９')).toBe('4029')
  expect(isProof(toTypedProof('40 29'))).toBe(true)
  expect(isProof(toTypedProof('no idea'))).toBe(false)
})
