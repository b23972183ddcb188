import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'

/** The text of the file that comes into a folder by an act, once it is whole. */
export async function readKeptFile(folder: string, act: () => Promise<void>): Promise<string> {
  const before = await readdir(folder)
  await act()
  for (;;) {
    const name = (await readdir(folder)).find((one) => !before.includes(one) && !isHalf(one))
    const text = name ? await readFile(path.join(folder, name), 'utf8') : ''
    if (text) return text
    await setTimeout(50)
  }
}

/** Browsers write under another name until they have all of it. */
function isHalf(name: string): boolean {
  return name.endsWith('.part') || name.endsWith('.wkdownload')
}
