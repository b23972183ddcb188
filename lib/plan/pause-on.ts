import type { Pause } from './schema'

/** The pause a line, or the whole plan, is in on an ISO day, or null. */
export function pauseOn({ pauses }: { pauses?: readonly Pause[] | undefined }, today: string): Pause | null {
  return pauses?.find(({ from, to }) => from <= today && (to === undefined || today <= to)) ?? null
}
