import type { ZxcvbnFactory, ZxcvbnResult } from '@zxcvbn-ts/core'
import { InputError } from '@/lib/errors'
import { said } from '@/lib/i18n/said'
import { lettersWithout, type PasswordOwner, toPasswordWords } from './password-words'

/** Of 0 to 4: 10^8 guesses and more. */
const enough = 3
/** The work grows faster than the length, and what stands behind these can only make a password better. */
const judged = 64
const fewestOwnLetters = 8

/**
 * Refuses a password that would soon be guessed: common ones, patterns, and those made of the person's own words.
 * Takes the form's field. Throws InputError at that field; the message never quotes the password.
 */
export async function requireStrongPassword(
  password: string,
  owner: PasswordOwner,
  field: string,
): Promise<void> {
  const weakness = await findWeakness(password, owner)
  if (!weakness) return
  const [why, instead] = [said(`errors.weakPassword.${weakness}`), said('errors.weakPassword.instead')]
  const allowed = said('errors.weakPassword.advice', { why, instead })
  throw new InputError(allowed, [{ path: field, found: said('errors.weakPassword.found'), allowed }])
}

/** What makes a password easy to guess, as a key of errors.weakPassword; null when nothing does. */
export async function findWeakness(password: string, owner: PasswordOwner): Promise<Weakness | null> {
  const words = toPasswordWords(owner)
  if (lettersWithout(password, words) < fewestOwnLetters && hasWord(password, words)) return 'ownWords'
  const { score, feedback } = (await openJudge()).check(password.normalize('NFKC').slice(0, judged), words)
  return score >= enough ? null : toWeakness(feedback.warning)
}

function hasWord(password: string, words: readonly string[]): boolean {
  const lower = password.toLowerCase()
  return words.some((word) => lower.includes(word))
}

export type Weakness = 'common' | 'repeat' | 'sequence' | 'keys' | 'date' | 'name' | 'ownWords' | 'guessable'

const weaknesses: Partial<Record<string, Weakness>> = {
  topTen: 'common',
  topHundred: 'common',
  common: 'common',
  similarToCommon: 'common',
  wordByItself: 'common',
  simpleRepeat: 'repeat',
  extendedRepeat: 'repeat',
  sequences: 'sequence',
  straightRow: 'keys',
  keyPattern: 'keys',
  recentYears: 'date',
  dates: 'date',
  namesByThemselves: 'name',
  commonNames: 'name',
  userInputs: 'ownWords',
}

function toWeakness(warning: ZxcvbnResult['feedback']['warning']): Weakness {
  return weaknesses[warning ?? ''] ?? 'guessable'
}

declare global {
  // The dictionaries take tens of megabytes, and the framework may load this module once for each route.
  var plinthPasswordJudge: Promise<ZxcvbnFactory> | undefined
}

function openJudge(): Promise<ZxcvbnFactory> {
  globalThis.plinthPasswordJudge ??= loadJudge()
  return globalThis.plinthPasswordJudge
}

async function loadJudge(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory }, common, english] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
  ])
  return new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary },
    graphs: common.adjacencyGraphs,
  })
}
