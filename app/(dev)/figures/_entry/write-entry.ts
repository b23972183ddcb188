import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

const folder = path.join(process.cwd(), 'lib/figure/data')

interface FoundEntry {
  file: string
  text: string
  /** Where the entry's object begins and ends in the text. */
  from: number
  to: number
}

/** The entry of a slug in the data files. Throws when none holds it. */
export async function findEntry(slug: string): Promise<FoundEntry> {
  for (const file of await readdir(folder)) {
    const text = await readFile(path.join(folder, file), 'utf8')
    const start = new RegExp(`^  '?${slug}'?: \\{`, 'm').exec(text)
    if (!start) continue
    const from = start.index + start[0].length - 1
    const to = text[from + 1] === '\n' ? text.indexOf('\n  }', from) + 4 : text.indexOf('\n', from) - 1
    return { file, text, from, to }
  }
  throw new Error(`No data file holds an entry "${slug}" of its own.`)
}

/** Puts an entry in the place of the one that is there; answers the file. */
export async function writeEntry(slug: string, entry: string): Promise<string> {
  const { file, text, from, to } = await findEntry(slug)
  const body = entry.slice(entry.indexOf('{')).replace(/,$/, '').replaceAll('\n', '\n  ')
  await writeFile(path.join(folder, file), text.slice(0, from) + body + text.slice(to))
  return file
}
