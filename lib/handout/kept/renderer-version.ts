import { readFileSync } from 'node:fs'
import path from 'node:path'

let built: string | null | undefined

/**
 * Names what draws: code, words, fonts and drawings change with a build alone. Null where the program runs from its
 * sources, which may change under what was kept.
 */
export function rendererVersion(): string | null {
  if (process.env.NODE_ENV !== 'production' || !process.env.NEXT_RUNTIME) return null
  built ??= readBuild()
  return built
}

function readBuild(): string | null {
  try {
    return readFileSync(path.join(process.cwd(), '.next', 'BUILD_ID'), 'utf8').trim() || null
  } catch {
    return null
  }
}
