import { isForMembers, keyOfAddress, type MediaKey, mediaAddress } from '@/lib/media/media-key'
import type { FrozenPlan } from '@/lib/plan/frozen/frozen-plan'
import type { SharedLine, SharedPlan } from './shared-plan'

/** Whether a version shows a kept file. */
export function namesMedia({ items }: Pick<FrozenPlan, 'items'>, key: MediaKey): boolean {
  const address = mediaAddress(key)
  return Object.values(items).some(({ figure }) =>
    [figure?.start, figure?.end, figure?.film?.address, figure?.film?.poster].includes(address),
  )
}

/** The plan with its photos and films at addresses that the link opens; drawings are open to everybody as they are. */
export function withLinkMedia(plan: SharedPlan, token: string): SharedPlan {
  const toAddress = (address: string) => {
    const key = keyOfAddress(address)
    return key && isForMembers(key) ? `/api/s/${token}${mediaAddress(key)}` : address
  }
  const toLine = ({ figure, ...line }: SharedLine): SharedLine => ({
    ...line,
    figure: figure && {
      ...figure,
      start: toAddress(figure.start),
      end: figure.end && toAddress(figure.end),
      film: figure.film && {
        ...figure.film,
        address: toAddress(figure.film.address),
        poster: toAddress(figure.film.poster),
      },
    },
  })
  const lists = ['exercises', 'selfCare', 'advice', 'inClinic', 'askDoctor', 'safety'] as const
  return { ...plan, ...Object.fromEntries(lists.map((list) => [list, plan[list].map(toLine)])) }
}
