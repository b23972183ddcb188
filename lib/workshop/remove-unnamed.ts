import { readdir, unlink } from 'node:fs/promises'
import path from 'node:path'
import released from '../plan/frozen/released-figures.json' with { type: 'json' }

/**
 * Every drawing and motion that version 0.1.0 shipped, by its place below public/. That version froze plans with
 * these addresses and had no media store, so they stay for ever. Versions published since name the store's.
 */
export const releasedFigures: ReadonlySet<string> = new Set(
  Object.values(released)
    .flatMap(({ start, end, motion }) => [start, end, motion])
    .filter((address) => address !== null),
)
const releasedNames = new Set([...releasedFigures].map((address) => path.posix.basename(address)))

/** Removes from `folder` the files of this ending that neither `named` holds nor a release has shipped. */
export async function removeUnnamed(
  folder: string,
  ending: '.svg' | '.gz',
  named: ReadonlySet<string>,
): Promise<void> {
  for (const file of await readdir(folder))
    if (file.endsWith(ending) && !named.has(file) && !releasedNames.has(file))
      await unlink(path.join(folder, file))
}
