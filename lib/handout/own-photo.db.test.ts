import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { addPhoto } from '@/lib/catalog/media/mutations'
import { isClinicMedia } from '@/lib/catalog/media/queries'
import { addOwnItem } from '@/lib/catalog/own/mutations'
import { blankItem, noWords } from '@/lib/catalog/own/own-item'
import { wholePhoto } from '@/lib/catalog/photo/photo-edit'
import { photoLimits } from '@/lib/catalog/photo/photo-limits'
import { InputError, NotFoundError } from '@/lib/errors'
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

const limit = { maxBytes: photoLimits.bytes }

const photo = (background: string) =>
  sharp({ create: { width: 64, height: 48, channels: 3, background } })
    .jpeg()
    .toBuffer()

it('a photo is sent in parts, kept, published, printed, and seen by its clinic alone', async () => {
  const { clinic, patient, scope } = await arrange()
  const { id: uploadId, arrived } = await sendUpload(scope, await photo('#c04040'), limit)
  expect(arrived).toBe('100')
  const { key } = await addPhoto(scope, { uploadId, edit: wholePhoto }, now)
  const again = await addPhoto(scope, { uploadId, edit: { ...wholePhoto, turn: 90 } }, now)
  expect([again.width, again.height]).toEqual([48, 64])
  const words = {
    ...noWords,
    name: 'Wall slide',
    start: 'Stand.',
    move: ['Slide.'],
    feel: 'Work.',
    stop: 'It hurts.',
  }
  const item = {
    ...blankItem,
    regions: ['shoulder' as const],
    texts: { en: words, es: null },
    photos: [key, again.key],
  }
  const { slug } = await addOwnItem(scope, item, now)
  const content = toContent([{ id: randomUUID(), slug, dosage: { sets: 2, holdSec: 20, perDay: 1 } }])
  const plan = await createPlan({ clinicId: clinic.id, patientId: patient.id, userId: scope.userId, content })
  await publishPlan(scope, plan.id, { revision: 1 }, now)
  const { frozen } = await getVersion(scope, plan.id)
  expect(frozen.items[slug]?.figure).toMatchObject({
    start: mediaAddress(key),
    end: mediaAddress(again.key),
    sided: false,
  })
  const { bytes, problems } = await drawHandout(frozen, {}, { root: process.cwd(), media: mediaStore() })
  expect(problems).toEqual([])
  expect(
    Buffer.from(bytes)
      .toString('latin1')
      .match(/\/Subtype \/Image/g),
  ).toHaveLength(2)

  const foreign = (await createMember({ clinicId: (await createClinic()).id })).scope
  expect([await isClinicMedia(scope, key), await isClinicMedia(foreign, key)]).toEqual([true, false])
  await expect(addOwnItem(foreign, item, now)).rejects.toThrow(InputError)
})

it('an upload belongs to who began it, has to be whole, and is refused by its length before it is read', async () => {
  const { scope, clinic } = await arrange()
  const begin = { method: 'POST', path: '/api/uploads' }
  const begun = await askUpload(scope, { ...begin, headers: { 'Upload-Length': '500' } }, limit)
  const place = begun.headers.get('Location') ?? ''
  const uploadId = place.split('/').at(-1) ?? ''
  await expect(addPhoto(scope, { uploadId, edit: wholePhoto }, now)).rejects.toThrow(NotFoundError)
  const colleague = (await createMember({ clinicId: clinic.id, name: 'Noor Haddad' })).scope
  const head = { method: 'HEAD', path: place, headers: {} }
  await expect(askUpload(colleague, head, limit)).rejects.toThrow(NotFoundError)
  const tooLong = { 'Upload-Length': String(photoLimits.bytes + 1) }
  const large = await askUpload(scope, { ...begin, headers: tooLong }, limit)
  expect(large.status).toBe(413)
})
