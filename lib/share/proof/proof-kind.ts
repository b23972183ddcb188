import { randomInt } from 'node:crypto'
import { z } from 'zod'

/** What a device may have to tell before a link opens; the names stand in the database. */
export const proofKinds = ['pin', 'birth-year'] as const
export type ProofKind = (typeof proofKinds)[number]

/** A PIN that a member types; without one the program makes it. Messages are keys of errors.fields. */
const pinSchema = z
  .string()
  .trim()
  .regex(/^\d{4,6}$/, { error: 'pin' })
  .refine((pin) => !isFirstGuess(pin), { error: 'pinWeak' })

/** What a member asks for at a link. */
export const proofChoiceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('pin'), pin: pinSchema.optional() }),
  z.strictObject({ kind: z.literal('birth-year') }),
])
export type ProofChoice = z.infer<typeof proofChoiceSchema>

const madeDigits = 6

/** A PIN of six digits, every one as likely as the next but for those that are guessed first. */
export function newPin(): string {
  const pin = String(randomInt(10 ** madeDigits)).padStart(madeDigits, '0')
  return isFirstGuess(pin) ? newPin() : pin
}

/** What somebody typed as it is compared: digits alone, in whatever way they were spaced. */
export function toTypedProof(text: string): string {
  return text.normalize('NFKC').replace(/[\s.-]/g, '')
}

/** Whether it could be a PIN or a year at all. */
export function isProof(typed: string): boolean {
  return /^\d{4,6}$/.test(typed)
}

/** One digit again and again, a row such as 3456 or 9876, or a year: what people choose, and who guesses tries first. */
function isFirstGuess(pin: string): boolean {
  const steps = new Set([...pin].slice(1).map((digit, at) => Number(digit) - Number(pin[at])))
  const isRow = steps.size === 1 && [...steps].every((step) => Math.abs(step) <= 1)
  return isRow || /^(19\d\d|20[0-3]\d)$/.test(pin)
}
