import { randomBytes } from 'node:crypto'
import { chmod, link, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { said } from '@/lib/i18n/said'
import { PlainError } from './plain-error'

const secretsSchema = z.object({
  ownerPassword: z.string().min(32),
  appPassword: z.string().min(32),
  nextauthSecret: z.string().min(32),
})
export type Secrets = z.infer<typeof secretsSchema>

/** The random passwords and the session secret of a data folder, made at its first use; only our user reads the file. */
export async function loadSecrets(directory: string): Promise<Secrets> {
  const file = path.join(directory, 'secrets.json')
  const text = await readFile(file, 'utf8').catch(ignoreMissing)
  if (text === undefined) {
    await createSecrets(directory)
    return loadSecrets(directory)
  }
  await chmod(file, 0o600)
  const read = secretsSchema.safeParse(parseJson(text))
  if (!read.success) throw new PlainError(said('machine.secretsDamaged', { file }))
  return read.data
}

/**
 * Makes the secrets of a data folder that has none: new passwords, and a new session secret or the one given.
 * Written beside and linked into place, so that the file is whole or absent and two starts agree on one.
 */
export async function createSecrets(directory: string, nextauthSecret?: string): Promise<void> {
  const file = path.join(directory, 'secrets.json')
  const random = () => randomBytes(32).toString('base64url')
  const secrets: Secrets = {
    ownerPassword: random(),
    appPassword: random(),
    nextauthSecret: nextauthSecret ?? random(),
  }
  const draft = `${file}.${randomBytes(4).toString('hex')}`
  await writeFile(draft, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 })
  await link(draft, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  await rm(draft)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}
