'use client'

import { useFormatter } from 'next-intl'

/** How much of what was planned was done, 0 to 1, in percent: all of it only when it is all. Nothing when nothing was planned. */
export function DoneShare({ share }: { share: number | null }) {
  const format = useFormatter()
  return share === null ? null : format.number(share, { style: 'percent', roundingMode: 'floor' })
}
