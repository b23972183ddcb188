/** What may be sent as a photo; said before it is chosen, and held before anything is read. */
export const photoLimits = {
  bytes: 25_000_000,
  /** Whole pixels of the sent picture. */
  pixels: 60_000_000,
  types: ['image/jpeg', 'image/png', 'image/webp'],
} as const

/** How many pictures an item has: the start and the end. */
export const mostPhotos = 2
