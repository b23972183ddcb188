/**
 * Reads inside loops that stay within bounds. One function for each kind of array, so that each is inlined
 * with a single array type; a shared one would be ten times slower.
 */
export const int = (a: Int32Array, i: number) => a[i] as number
export const real = (a: Float32Array, i: number) => a[i] as number
export const double = (a: Float64Array, i: number) => a[i] as number
export const byte = (a: Uint8Array, i: number) => a[i] as number
export const short = (a: Uint16Array, i: number) => a[i] as number
