/** What a file of own items may hold; said before it is chosen. */
export const exchangeLimits = {
  rows: 5000,
  bytes: 20_000_000,
  /** Unpacked: a workbook is a packed file, and a small one may be made to unpack to any size. */
  unpackedBytes: 200_000_000,
  columns: 200,
  /** A file of items with their photos and films, and how many of these it holds. */
  packageBytes: 250_000_000,
  packageFiles: 2000,
  /** The most that is sent to be checked, as JSON. */
  sentBytes: 40_000_000,
} as const
