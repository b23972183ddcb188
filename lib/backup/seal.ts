import { Decrypter, Encrypter } from 'age-encryption'

/** What each 1 more doubles: the time one guess at a passphrase takes, and the memory (256 MB at 18). */
const usualWorkFactor = 18

export type Bytes = ReadableStream<Uint8Array>

/** A sealed stream does not open: another passphrase, or not sealed at all. What is cut short shows while reading. */
export class SealError extends Error {
  constructor(
    readonly reason: 'passphrase' | 'format',
    options?: ErrorOptions,
  ) {
    super(`The seal does not open: ${reason}.`, options)
    this.name = 'SealError'
  }
}

/**
 * Seals a stream with a passphrase, in the age format (age-encryption.org/v1), which the program `age` opens too.
 * Every 64 KiB are authenticated, and the last piece is marked: nothing can be changed or cut off unseen.
 */
export function seal(source: Bytes, passphrase: string, workFactor = usualWorkFactor): Promise<Bytes> {
  const encrypter = new Encrypter()
  encrypter.setPassphrase(passphrase)
  encrypter.setScryptWorkFactor(workFactor)
  return encrypter.encrypt(source)
}

/**
 * Opens a sealed stream. Throws SealError for a wrong passphrase; a changed or missing byte further on makes the
 * returned stream fail, at the latest at its end.
 */
export async function openSeal(source: Bytes, passphrase: string): Promise<Bytes> {
  const decrypter = new Decrypter()
  decrypter.addPassphrase(passphrase)
  try {
    return await decrypter.decrypt(source)
  } catch (error) {
    const refused = error instanceof Error && /no identity matched/.test(error.message)
    throw new SealError(refused ? 'passphrase' : 'format', { cause: error })
  }
}
