/** What may be sent as a film; said before it is chosen, and held before anything is read. */
export const filmLimits = {
  bytes: 50_000_000,
  /** Enough for both sides of an exercise; longer ones are not watched to their end. */
  seconds: 60,
  types: ['video/mp4', 'video/webm', 'video/quicktime'],
} as const
