import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { askUpload, sendUpload } from './testing/send-upload'
import { findUpload } from './uploads'

const data = await mkdtemp(path.join(tmpdir(), 'plinth-uploads-'))
process.env.PLINTH_DATA = data
const sender = { clinicId: 'clinic', userId: 'user' }
const limit = { maxBytes: 1_000 }
const bytes = new Uint8Array(300).fill(7)

afterAll(() => rm(data, { recursive: true }))

test('the first uploads of a house, many at once, find the place they are laid in', async () => {
  for (let round = 0; round < 20; round++) {
    await rm(path.join(data, 'uploads'), { recursive: true, force: true })
    const sent = await Promise.all([1, 2, 3].map(() => sendUpload(sender, bytes, limit)))
    for (const { id } of sent) expect((await findUpload(sender, id)).size).toBe(300)
  }
})

test('what was left for over a day is removed, also where several begin at once', async () => {
  const old = await Promise.all([1, 2, 3, 4].map(() => sendUpload(sender, bytes, limit)))
  for (const { id } of old) await leaveFor(id, 25)
  const begun = await Promise.all([1, 2, 3].map(() => sendUpload(sender, bytes, limit)))
  for (const { id } of begun) expect((await findUpload(sender, id)).size).toBe(300)
  for (const { id } of old) await expect(findUpload(sender, id)).rejects.toThrow()
})

test('an upload over the limit is refused before a byte is read', async () => {
  const headers = { 'Upload-Length': '1001' }
  const { status } = await askUpload(sender, { method: 'POST', path: '/api/uploads', headers }, limit)
  expect(status).toBe(413)
})

async function leaveFor(id: string, hours: number) {
  const file = path.join(data, 'uploads', `${id}.json`)
  const upload = JSON.parse(await readFile(file, 'utf8'))
  const creation_date = new Date(Date.now() - hours * 3_600_000).toISOString()
  await writeFile(file, JSON.stringify({ ...upload, creation_date }))
}
