/**
 * A checksum of text that was not read again: CRC-32 is linear, so that of two texts one after the other is that of the
 * first, moved on by as many bits as the second has, with that of the second (as zlib's crc32_combine does).
 */
export type AfterBytes = { crc: number; bytes: number; moved: Matrix }

/** Over the field of two elements: a number for each bit, which is what that bit becomes. */
type Matrix = readonly number[]

const bits = Array.from({ length: 32 }, (_, bit) => bit)
/** CRC-32's polynomial, lowest bit first. */
const polynomial = 0xedb88320
const oneBit: Matrix = bits.map((bit) => (bit === 0 ? polynomial : 2 ** (bit - 1)))
const same: Matrix = bits.map((bit) => 2 ** bit)

/** What a text does to a checksum before it: its own CRC-32, and how many bytes it has. */
export function afterBytes(crc: number, bytes: number): AfterBytes {
  return { crc, bytes, moved: power(oneBit, bytes * 8) }
}

/** The CRC-32 of a text of `crc` and another after it. */
export function crcAfter(crc: number, { crc: own, moved }: AfterBytes): number {
  return (times(moved, crc) ^ own) >>> 0
}

function times(matrix: Matrix, value: number): number {
  let sum = 0
  for (const bit of bits) if ((value >>> bit) & 1) sum ^= matrix[bit] ?? 0
  return sum >>> 0
}

function power(matrix: Matrix, exponent: number): Matrix {
  let [result, square, left] = [same, matrix, exponent]
  while (left > 0) {
    const by = square
    if (left % 2 === 1) result = result.map((row) => times(by, row))
    square = square.map((row) => times(by, row))
    left = Math.floor(left / 2)
  }
  return result
}
