import { expect, test } from 'vitest'
import { isSealed, openSealed, sealDraft } from './draft-vault'

const draft = { title: 'Hip nerve pain', phases: [{ id: 'a', items: ['Bridge — “3x8”'] }] }

function newKey(): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', crypto.getRandomValues(new Uint8Array(32)), 'AES-GCM', false, [
    'encrypt',
    'decrypt',
  ])
}

test('a sealed draft opens with its key and under its name', async () => {
  const key = await newKey()
  const sealed = await sealDraft(key, 'ines:plan:tab', draft, 5)
  expect(isSealed(sealed)).toBe(true)
  expect(sealed.sealedAt).toBe(5)
  expect(await openSealed(key, 'ines:plan:tab', sealed)).toEqual(draft)
})

test('nothing of it can be read without the key', async () => {
  const { data } = await sealDraft(await newKey(), 'name', draft, 0)
  expect(Buffer.from(data).toString('latin1')).not.toContain('Bridge')
})

test('another key, another name or a changed bit open nothing', async () => {
  const key = await newKey()
  const sealed = await sealDraft(key, 'ines:plan:tab', draft, 0)
  await expect(openSealed(await newKey(), 'ines:plan:tab', sealed)).rejects.toThrow()
  await expect(openSealed(key, 'noor:plan:tab', sealed)).rejects.toThrow()
  const changed = new Uint8Array(sealed.data.slice(0))
  changed[0] = (changed[0] ?? 0) ^ 1
  await expect(openSealed(key, 'ines:plan:tab', { ...sealed, data: changed.buffer })).rejects.toThrow()
})

test('the same draft is never sealed alike twice', async () => {
  const key = await newKey()
  const [one, two] = [await sealDraft(key, 'n', draft, 0), await sealDraft(key, 'n', draft, 0)]
  expect(Buffer.from(one.data).equals(Buffer.from(two.data))).toBe(false)
})

test('a draft that an older version kept is not taken for a sealed one', () => {
  expect(isSealed({ base: {}, content: {}, undo: [] })).toBe(false)
})
