import { describe, expect, it } from 'vitest'
import { contentTypeOf, extensionOf, isMediaKey, keyOfAddress, mediaAddress } from './media-key'
import { toMediaKey } from './to-media-key'

const hash = '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824'

describe('a media key', () => {
  it('is made of the bytes and the ending alone', () => {
    const key = toMediaKey(Buffer.from('hello'), 'json.gz')
    expect(key).toBe(`${hash}.json.gz`)
    expect([extensionOf(key), contentTypeOf(key)]).toEqual(['json.gz', 'application/gzip'])
    expect(toMediaKey(Buffer.from('hello!'), 'json.gz')).not.toBe(key)
  })

  it('has an address and is found in it again', () => {
    const key = toMediaKey(Buffer.from('hello'), 'svg')
    expect(mediaAddress(key)).toBe(`/media/${hash}.svg`)
    expect(keyOfAddress(mediaAddress(key))).toBe(key)
  })

  it.each([
    '',
    hash,
    `${hash}.`,
    `${hash}.exe`,
    `${hash}.svg/..`,
    `${hash}.svg\n`,
    `${hash}.toString`,
    `${hash.toUpperCase()}.svg`,
    `${hash.slice(1)}.svg`,
    `../${hash}.svg`,
    `../../secrets.json`,
    `..%2f${hash}.svg`,
  ])('is not %j', (text) => {
    expect(isMediaKey(text)).toBe(false)
    expect(keyOfAddress(`/media/${text}`)).toBeNull()
  })

  it('is in no other address', () => {
    for (const address of ['/figures/bridge.svg', `/s/media/${hash}.svg`, `media/${hash}.svg`, `${hash}.svg`])
      expect(keyOfAddress(address)).toBeNull()
  })
})
