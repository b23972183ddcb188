import type { LayerProblem, SourceFile } from './source-file'

const serverOnly = [
  /^node:/,
  /^(pg|pino|nodemailer|server-only|bowser)$/,
  /^@zxcvbn-ts\//,
  /^next\/(headers|server)$/,
  /^@prisma\//,
  /^@react-pdf\//,
  /^(pdfkit|fontkit)$/,
  /^lib\/(db|cli)\//,
  /^lib\/(environment|log)$/,
  // Words come with the page, by `Words`; these alone stand in a page that has nothing else.
  /^lib\/i18n\/messages(\/(?!en\/failed\.json)|$)/,
  /^lib\/media\/(?!media-key$)/,
  /^lib\/.*\/(queries|mutations)$/,
  /^lib\/.*\/mutations\//,
  /^lib\/auth\/(gate|mint)$/,
  /^lib\/share\/open-share$/,
]

/** The patient's page, which loads over a weak network: 36 kB of a library that reads schemas are too many. */
const patientSide = /^app\/(s|_patient)\//
const heavy = [...serverOnly, /^zod(\/|$)/]

/**
 * Whatever a client component reaches, however far, is pure: it is sent to a browser. A patient's carries no zod either.
 */
export function findClientProblems(files: readonly SourceFile[]): LayerProblem[] {
  const byTarget = new Map(files.map((source) => [source.file.replace(/\.(ts|tsx|mjs)$/, ''), source]))
  return files
    .filter((source) => startsWith(source, 'use client'))
    .flatMap((source) => {
      const refused = patientSide.test(source.file) ? heavy : serverOnly
      const chain = findRefused(source, refused, byTarget, new Set())
      return chain ? [{ file: source.file, message: `a client component reaches ${chain.join(' → ')}` }] : []
    })
}

function findRefused(
  source: SourceFile,
  refused: readonly RegExp[],
  byTarget: ReadonlyMap<string, SourceFile>,
  seen: Set<string>,
): string[] | undefined {
  for (const { target, typeOnly } of source.imports) {
    if (typeOnly || seen.has(target)) continue
    seen.add(target)
    const next = byTarget.get(target)
    // What a server action imports stays on the server.
    if (next && startsWith(next, 'use server')) continue
    if (refused.some((pattern) => pattern.test(target))) return [target]
    const chain = next && findRefused(next, refused, byTarget, seen)
    if (chain) return [target, ...chain]
  }
}

function startsWith({ text }: SourceFile, directive: string): boolean {
  return new RegExp(`^\\s*(?:/\\*[\\s\\S]*?\\*/\\s*)?['"]${directive}['"]`).test(text)
}
