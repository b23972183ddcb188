import { createECDH } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { pushTargetSchema } from './push-target'
import { findAddress, internet, isPublicAddress } from './reach'
import { toVapidKeys } from './vapid-keys'

describe('isPublicAddress', () => {
  it.each([
    '127.0.0.1',
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '192.0.2.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    'fc00::1',
    'fd12::1',
    'fe80::1',
    'ff02::1',
    '64:ff9b::7f00:1',
    '2001:db8::1',
    '2002:7f00:1::',
    '2001::1',
    'localhost',
    '',
  ])('refuses %s', (address) => {
    expect(isPublicAddress(address)).toBe(false)
  })

  it.each(['8.8.8.8', '172.15.0.1', '172.32.0.1', '100.63.0.1', '2606:4700::1111', '2a00:1450::200e'])(
    'allows %s',
    (address) => {
      expect(isPublicAddress(address)).toBe(true)
    },
  )
})

describe('findAddress', () => {
  it.each([
    'https://127.0.0.1/x',
    'https://localhost/x',
    'https://[::1]/x',
    'https://2130706433/x',
    'https://0x7f.1/x',
    'https://[::ffff:10.0.0.1]/x',
  ])('finds no push service at %s', async (address) => {
    expect(await findAddress(new URL(address), internet)).toBeNull()
  })

  it('speaks https alone', async () => {
    expect(await findAddress(new URL('http://8.8.8.8/x'), internet)).toBeNull()
    expect(await findAddress(new URL('https://8.8.8.8/x'), internet)).toEqual({
      address: '8.8.8.8',
      family: 4,
    })
  })
})

describe('pushTargetSchema', () => {
  const target = { endpoint: 'https://push.example/x', p256dh: 'B'.repeat(87), auth: 'A'.repeat(22) }
  it('takes what a browser gives, and no other address or key', () => {
    expect(pushTargetSchema.safeParse(target).success).toBe(true)
    for (const wrong of [
      { endpoint: 'http://push.example/x' },
      { endpoint: 'file:///etc/passwd' },
      { endpoint: `https://push.example/${'x'.repeat(1000)}` },
      { p256dh: 'B'.repeat(80) },
      { auth: 'A'.repeat(30) },
    ])
      expect(pushTargetSchema.safeParse({ ...target, ...wrong }).success).toBe(false)
  })
})

describe('toVapidKeys', () => {
  it('makes one pair of a secret, which fits together, and another of another', () => {
    const secret = 'x'.repeat(43)
    const keys = toVapidKeys(secret)
    expect(toVapidKeys(secret)).toEqual(keys)
    expect(toVapidKeys(`${secret}y`)).not.toEqual(keys)
    const pair = createECDH('prime256v1')
    pair.setPrivateKey(Buffer.from(keys.privateKey, 'base64url'))
    expect(pair.getPublicKey('base64url')).toBe(keys.publicKey)
    expect([keys.publicKey.length, keys.privateKey.length]).toEqual([87, 43])
  })
})
