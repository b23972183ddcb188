/** Room for a logo on paper, in millimetres: a wide one is as wide, a high one as high as a line of the title. */
export const logoRoom = { width: 42, height: 11 } as const

/** What may be sent as a logo; said before it is chosen, and held before anything is read. */
export const logoLimits = {
  bytes: 5_000_000,
  /** Whole pixels of the sent picture. */
  pixels: 30_000_000,
  types: ['image/png', 'image/jpeg', 'image/webp'],
  /** A picture that is neither so wide nor so high in pixels is blurred on paper: 150 dots an inch where it is printed. */
  least: { width: 250, height: 66 },
} as const
