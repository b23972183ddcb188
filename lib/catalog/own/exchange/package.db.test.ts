import { strToU8, type Zippable, zipSync } from 'fflate'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import type { ClinicScope } from '@/lib/access/scope'
import { makeFilm } from '@/lib/catalog/film/fixtures/make-film'
import { addFilm, addPhoto } from '@/lib/catalog/media/mutations'
import { listClinicMedia } from '@/lib/catalog/media/queries'
import { wholePhoto } from '@/lib/catalog/photo/photo-edit'
import { InputError, NotFoundError } from '@/lib/errors'
import type { MediaKey } from '@/lib/media/media-key'
import { mediaStore } from '@/lib/media/open-media'
import { sendUpload } from '@/lib/media/testing/send-upload'
import { toMediaKey } from '@/lib/media/to-media-key'
import { createClinic } from '@/prisma/factories/clinic'
import { createMember } from '@/prisma/factories/member'
import { addOwnItem } from '../mutations'
import { blankItem, noWords, type OwnItem } from '../own-item'
import { exchangeLimits } from './exchange-limits'
import { importOwnItems } from './mutations'
import { type ExportedItem, exportOwnItems } from './queries'
import { readTable } from './read-table'
import { writePackage } from './write-package'

const now = new Date('2026-11-28T12:00:00Z')
const grayPhoto = await sharp({ create: { width: 32, height: 24, channels: 3, background: '#888888' } })
  .png()
  .toBuffer()
const limit = { maxBytes: exchangeLimits.packageBytes }

async function arrange(): Promise<ClinicScope> {
  return (await createMember({ clinicId: (await createClinic()).id })).scope
}

const step: OwnItem = {
  ...blankItem,
  kind: 'SG',
  regions: ['knee'],
  dose: '2x10 1/d',
  texts: {
    en: {
      ...noWords,
      name: 'Step up with a rail',
      start: 'Stand in front of one step.',
      move: ['Step up.'],
      feel: 'Work in your thigh.',
      stop: 'Your knee hurts.',
    },
    es: null,
  },
}

/** An item with a photo, a film and its poster, in a clinic of its own. */
async function arrangeFilmed() {
  const scope = await arrange()
  const photo = await sendUpload(scope, grayPhoto, limit)
  const { key } = await addPhoto(scope, { uploadId: photo.id, edit: wholePhoto }, now)
  const turned = await addPhoto(scope, { uploadId: photo.id, edit: { ...wholePhoto, turn: 90 } }, now)
  const film = await sendUpload(scope, await makeFilm({ container: 'mp4', codec: 'avc' }), limit)
  const { key: filmKey } = await addFilm(scope, { uploadId: film.id }, now)
  await addOwnItem(scope, { ...step, photos: [key], film: { key: filmKey, poster: turned.key } }, now)
  const bytes = await toPackage(await exportOwnItems(scope))
  return { scope, bytes, keys: [key, turned.key, filmKey] }
}

async function toPackage(items: readonly ExportedItem[]): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Response(writePackage(items, mediaStore(), now)).arrayBuffer())
}

/** Reads a package as a browser does, sends it and has it checked or imported. */
async function send(scope: ClinicScope, bytes: Uint8Array<ArrayBuffer>, write = true) {
  const { media: inFile, ...table } = await readTable(bytes)
  const { id: uploadId } = await sendUpload(scope, bytes, limit)
  const asked = { table: { ...table, columns: null }, twins: 'skip' as const, locale: 'en' as const }
  return { inFile, ...(await importOwnItems(scope, { ...asked, write, uploadId }, now)) }
}

/** A package made by hand: an item that names a photo, and what stands beside it. */
function craft(photo: MediaKey, files: Zippable): Uint8Array<ArrayBuffer> {
  const items = JSON.stringify({ items: [{ id: '', ...step, photos: [photo] }] })
  return new Uint8Array(zipSync({ 'items.json': strToU8(items), ...files }))
}

const photoKey = toMediaKey(grayPhoto, 'png')

describe('items with their photos and films in one file', () => {
  it('come to another clinic whole: what they show is kept there, and a second time changes nothing', async () => {
    const { bytes } = await arrangeFilmed()
    const other = await arrange()
    const checked = await send(other, bytes, false)
    expect(checked).toMatchObject({
      inFile: 3,
      media: 3,
      withoutPicture: 0,
      counts: { add: 1, problemRows: 0 },
    })
    expect(await listClinicMedia(other)).toEqual([])
    const done = await send(other, bytes)
    expect(done.added).toHaveLength(1)
    const [item] = await exportOwnItems(other)
    expect(item).toMatchObject({
      photos: [expect.stringMatching(/jpg$/)],
      film: { key: expect.stringMatching(/mp4$/) },
    })
    const kept = (await listClinicMedia(other)).map(({ key }) => key as MediaKey)
    expect([...kept].sort()).toEqual([item?.photos[0], item?.film?.key, item?.film?.poster].sort())
    for (const key of kept) expect(await mediaStore().has(key)).toBe(true)
    expect((await send(other, bytes)).counts).toMatchObject({ add: 0, update: 0, same: 1 })
    expect(await listClinicMedia(other)).toHaveLength(3)
  })

  it('come back to their own clinic as what is there already, and nothing is read anew', async () => {
    const { scope, bytes, keys } = await arrangeFilmed()
    expect(await send(scope, bytes)).toMatchObject({ counts: { add: 0, same: 1 }, added: [] })
    expect((await listClinicMedia(scope)).map(({ key }) => key).sort()).toEqual([...keys].sort())
  })

  it('are read by what they hold: a page under a photo’s name is a problem of its row, and nothing is kept', async () => {
    const scope = await arrange()
    const page = strToU8('<html><script>alert(1)</script></html>')
    const key = toMediaKey(page, 'jpg')
    const bytes = craft(key, { [`media/${key}`]: page })
    const checked = await send(scope, bytes, false)
    expect(checked.problems).toMatchObject([
      { line: 2, column: 'photos', found: `${`media/${key}`.slice(0, 60)}…` },
    ])
    await expect(send(scope, bytes)).rejects.toThrow(InputError)
    expect([await exportOwnItems(scope), await listClinicMedia(scope)]).toEqual([[], []])
    expect(await mediaStore().has(key)).toBe(false)
  })

  it('are refused where a file is not the one its name was made from', async () => {
    const scope = await arrange()
    const bytes = craft(photoKey, { [`media/${photoKey}`]: grayPhoto.subarray(0, 60) })
    const broken = craft(photoKey, { [`media/${photoKey}`]: new Uint8Array(5000) })
    const at = Buffer.from(broken).indexOf(photoKey) + photoKey.length
    broken.fill(0xff, at, at + 4)
    expect((await send(scope, broken, false)).counts.problemRows).toBe(1)
    expect((await send(scope, bytes, false)).problems).toMatchObject([
      { remedy: expect.stringMatching(/damaged/) },
    ])
  })

  it.each(['../', 'media/../', '/', 'media/sub/', '..\\'])('are never looked for at %s', async (folder) => {
    const scope = await arrange()
    const checked = await send(scope, craft(photoKey, { [`${folder}${photoKey}`]: grayPhoto }), false)
    expect(checked).toMatchObject({ inFile: 0, media: 0, withoutPicture: 1 })
  })

  it('keep nothing, not even their photos, when another row has a problem', async () => {
    const scope = await arrange()
    const items = [
      { id: '', ...step, photos: [photoKey] },
      { id: '', ...step, kind: 'XX', texts: { en: { ...step.texts.en, name: 'Other' }, es: null } },
    ]
    const bytes = new Uint8Array(
      zipSync({ 'items.json': strToU8(JSON.stringify({ items })), [`media/${photoKey}`]: grayPhoto }),
    )
    await expect(send(scope, bytes)).rejects.toThrow(/1 row has a problem/)
    expect([await exportOwnItems(scope), await listClinicMedia(scope)]).toEqual([[], []])
  })

  it('are taken from an upload of one’s own only, and from a ZIP file only', async () => {
    const [scope, other] = [await arrange(), await arrange()]
    const bytes = craft(photoKey, { [`media/${photoKey}`]: grayPhoto })
    const { media: _, ...table } = await readTable(bytes)
    const { id } = await sendUpload(other, bytes, limit)
    const asked = { table: { ...table, columns: null }, twins: 'skip', locale: 'en', write: true } as const
    await expect(importOwnItems(scope, { ...asked, uploadId: id }, now)).rejects.toThrow(NotFoundError)
    const { id: text } = await sendUpload(scope, new TextEncoder().encode('no zip'.repeat(40)), limit)
    await expect(importOwnItems(scope, { ...asked, uploadId: text }, now)).rejects.toThrow(/ZIP/)
  })
})
