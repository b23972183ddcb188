import { exchangeLimits } from '@/lib/catalog/own/exchange/exchange-limits'

/** The largest file, in words that are the same in every language. */
export const fileSize = `${exchangeLimits.bytes / 1_000_000} MB`
/** The largest with photos and films. */
export const packageSize = `${exchangeLimits.packageBytes / 1_000_000} MB`
