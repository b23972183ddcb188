import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { isAlive } from '@/lib/db/cluster'
import { environment } from '@/lib/environment'
import { say } from './command'

type Served = { address: string; pid: number }

const fileIn = (folder: string) => path.join(folder, 'served.json')

/** Notes in the data folder where people reach the program while this process serves it; the answer takes it back. */
export async function noteServed(folder: string, address: string): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true, mode: 0o711 })
  await writeFile(fileIn(folder), JSON.stringify({ address, pid: process.pid } satisfies Served))
  return () => rm(fileIn(folder), { force: true })
}

/**
 * The address that people open, without a slash at the end: the one NEXTAUTH_URL names, else that of the server running
 * on this data folder, whatever port it was given, else the one a start would have; then `report` hears that nothing
 * runs there.
 */
export async function findAddress(report: (line: string) => void): Promise<string> {
  const { dataDirectory, publicUrl } = environment()
  if (process.env.NEXTAUTH_URL) return publicUrl
  const served = await readServed(dataDirectory)
  if (served) return served.address
  report(say('notServed', { address: publicUrl }))
  return publicUrl
}

async function readServed(folder: string): Promise<Served | null> {
  try {
    const served = JSON.parse(await readFile(fileIn(folder), 'utf8')) as Served
    // A launcher that was killed leaves its note behind.
    return isAlive(served.pid) ? served : null
  } catch {
    return null
  }
}
