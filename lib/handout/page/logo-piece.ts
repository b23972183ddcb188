import { logoRoom } from '@/lib/clinic/logo/logo-limits'
import type { ModelLogo } from '@/lib/handout/model/handout-model'
import { mm } from './paper'

/** A clinic's mark as large as it is printed, at most so many points high; the words beside it say whose it is. */
export function toLogoPiece(logo: ModelLogo, most: number) {
  const size = Math.min(mm(logoRoom.width) / logo.width, Math.min(mm(logoRoom.height), most) / logo.height)
  return { piece: 'logo', logo, width: logo.width * size, height: logo.height * size } as const
}
