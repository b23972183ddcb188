import sharp from 'sharp'
import { toLogo } from '@/lib/clinic/logo/to-logo'
import { mediaStore } from '@/lib/media/open-media'
import { ownerDatabase } from '../factories/owner-database'

/** The invented clinic's mark: a harbor light between two waves, in its own teal. */
const mark = `<svg xmlns="http://www.w3.org/2000/svg" width="960" height="300" viewBox="0 0 192 60">
  <g fill="none" stroke="#0b5450" stroke-width="4" stroke-linecap="round" stroke-linejoin="round">
    <path d="M22 50L25 20H35L38 50Z"/>
    <path d="M23 20V12H37V20M21 12H39M30 12V6"/>
    <path d="M24 31H36M23 41H37"/>
    <path d="M46 14L60 8M46 19H62M14 14L2 8M14 19H2"/>
    <path d="M72 24Q82 12 92 24T112 24T132 24T152 24T172 24"/>
    <path d="M72 40Q82 28 92 40T112 40T132 40T152 40T172 40"/>
    <path d="M4 56H188"/>
  </g>
</svg>`

/** Keeps the demo clinic's mark in the media store, as an owner would. Takes the owner's user. */
export async function seedDemoLogo(clinicId: string, userId: string, now: Date) {
  const { bytes, width, height } = await toLogo(await sharp(Buffer.from(mark)).png().toBuffer())
  const key = await mediaStore().put(bytes, 'png')
  await ownerDatabase().clinicMedia.create({
    data: { clinicId, key, width, height, addedByUserId: userId, addedAt: now },
  })
  return ownerDatabase().clinic.update({
    where: { id: clinicId },
    data: { logoKey: key, logoWidth: width, logoHeight: height },
  })
}
