import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { filmLimits } from '@/lib/catalog/film/film-limits'
import { filmedAt, makeFilm } from '@/lib/catalog/film/fixtures/make-film'
import { addFilm, addPhoto } from '@/lib/catalog/media/mutations'
import { isClinicMedia } from '@/lib/catalog/media/queries'
import { addOwnItem } from '@/lib/catalog/own/mutations'
import { blankItem, noWords } from '@/lib/catalog/own/own-item'
import { findOwnItem } from '@/lib/catalog/own/queries'
import { wholePhoto } from '@/lib/catalog/photo/photo-edit'
import { photoLimits } from '@/lib/catalog/photo/photo-limits'
import { InputError } from '@/lib/errors'
import { mediaAddress } from '@/lib/media/media-key'
import { mediaStore } from '@/lib/media/open-media'
import { askUpload, sendUpload } from '@/lib/media/testing/send-upload'
import { publishPlan } from '@/lib/plan/mutations/publish-plan'
import { getVersion } from '@/lib/plan/queries'
import { arrange, now } from '@/lib/plan/testing/arrange-plan'
import { createClinic } from '@/prisma/factories/clinic'
import { createMember } from '@/prisma/factories/member'
import { createPlan, toContent } from '@/prisma/factories/plan'
import { drawHandout } from './draw-handout'

type Scope = Awaited<ReturnType<typeof arrange>>['scope']
const limit = { maxBytes: filmLimits.bytes }
const frame = sharp({ create: { width: 64, height: 48, channels: 3, background: '#4060c0' } })
const words = {
  ...noWords,
  name: 'Step up',
  start: 'Stand.',
  move: ['Step.'],
  feel: 'Work.',
  stop: 'It hurts.',
}

async function addBoth(scope: Scope) {
  const sent = await makeFilm({ container: 'mp4', codec: 'avc' })
  const upload = await sendUpload(scope, sent, limit)
  const film = await addFilm(scope, { uploadId: upload.id }, now)
  const picture = await sendUpload(scope, await frame.jpeg().toBuffer(), limit)
  const { key: poster } = await addPhoto(scope, { uploadId: picture.id, edit: wholePhoto }, now)
  return { film, poster, sent, arrived: upload.arrived }
}

it('a film is sent in parts, kept without its place, published, printed as its picture, and its clinic’s alone', async () => {
  const { clinic, patient, scope } = await arrange()
  const { film, poster, sent, arrived } = await addBoth(scope)
  expect(arrived).toBe('100')
  expect([film.key.slice(-4), film.width, film.height]).toEqual(['.mp4', 320, 240])
  const kept = await mediaStore().read(film.key)
  expect([sent, kept ?? []].map((bytes) => Buffer.from(bytes).includes(filmedAt))).toEqual([true, false])
  expect((await addBoth(scope)).film).toEqual(film)

  const item = {
    ...blankItem,
    regions: ['knee' as const],
    texts: { en: words, es: null },
    film: { key: film.key, poster },
  }
  const { slug } = await addOwnItem(scope, item, now)
  expect((await findOwnItem(scope, slug))?.item).toMatchObject({
    photos: [],
    drawingOf: null,
    film: item.film,
  })
  const content = toContent([{ id: randomUUID(), slug, dosage: { sets: 2, holdSec: 20, perDay: 1 } }])
  const plan = await createPlan({ clinicId: clinic.id, patientId: patient.id, userId: scope.userId, content })
  await publishPlan(scope, plan.id, { revision: 1 }, now)
  const { frozen } = await getVersion(scope, plan.id)
  expect(frozen.items[slug]?.figure).toMatchObject({
    start: mediaAddress(poster),
    film: { address: mediaAddress(film.key), poster: mediaAddress(poster), width: 320, height: 240 },
  })
  const { bytes, problems } = await drawHandout(
    frozen,
    { link: 'https://clinic.example/s/token' },
    { root: process.cwd(), media: mediaStore() },
  )
  expect(problems).toEqual([])
  const images = Buffer.from(bytes)
    .toString('latin1')
    .match(/\/Subtype \/Image/g)
  expect(images).toHaveLength(1)

  const foreign = (await createMember({ clinicId: (await createClinic()).id })).scope
  expect([await isClinicMedia(scope, film.key), await isClinicMedia(foreign, film.key)]).toEqual([
    true,
    false,
  ])
  await expect(addOwnItem(foreign, item, now)).rejects.toThrow(InputError)
})

it('a film stands beside photos and drawings, and neither is taken for the other', async () => {
  const { scope } = await arrange()
  const { film, poster } = await addBoth(scope)
  const item = { ...blankItem, regions: ['knee' as const], texts: { en: words, es: null } }
  const drawn = { ...item, drawingOf: 'bridge', film: { key: film.key, poster } }
  const kept = await findOwnItem(scope, (await addOwnItem(scope, drawn, now)).slug)
  expect(kept?.item).toMatchObject({ drawingOf: kept?.slug, photos: [], film: drawn.film })
  const shown = { ...item, photos: [poster], film: { key: film.key, poster } }
  const swapped = { ...item, film: { key: poster, poster: film.key } }
  for (const wrong of [{ ...item, photos: [film.key] }, swapped])
    await expect(addOwnItem(scope, wrong, now)).rejects.toThrow(InputError)
  await expect(addOwnItem(scope, shown, now)).resolves.toMatchObject({ revision: 1 })
})

it('an upload that was begun as a film is no larger photo, and one past the limit is refused unread', async () => {
  const { scope } = await arrange()
  const large = await sendUpload(scope, new Uint8Array(photoLimits.bytes + 1), limit)
  await expect(addPhoto(scope, { uploadId: large.id, edit: wholePhoto }, now)).rejects.toThrow(/25 MB/)
  const headers = { 'Upload-Length': String(filmLimits.bytes + 1) }
  const refused = await askUpload(scope, { method: 'POST', path: '/api/uploads', headers }, limit)
  expect(refused.status).toBe(413)
})
