import { type LayerProblem, type SourceFile, withoutComments } from './source-file'

const entry = /^app\/(.*\/)?(page|layout|error|not-found)\.tsx$/
const asked = [
  /\buseTranslations\(\s*'(\w+)/g,
  /\b(?:toTranslator|getWords)\(\s*[^,()]+,\s*'(\w+)'/g,
  /\bsaid\(\s*['`](\w+)\./g,
]

/**
 * A page sends the words that its client components ask for: each area stands in an `areas` list of the page or of a
 * layout around it, and an area that nobody asks for stands in none.
 */
export function findWordProblems(files: readonly SourceFile[]): LayerProblem[] {
  const byTarget = new Map(files.map((source) => [source.file.replace(/\.(ts|tsx|mjs)$/, ''), source]))
  const entries = files.filter(({ file }) => entry.test(file))
  const needed = new Map(entries.map((source) => [source.file, areasAsked(source, byTarget)]))
  const lacking = entries.flatMap(({ file }) => {
    const given = new Set(entries.filter((one) => isAround(one.file, file)).flatMap(areasGiven))
    return [...(needed.get(file) ?? [])]
      .filter((area) => !given.has(area))
      .map((area) => ({
        file,
        message: `its components ask for words of "${area}", which no areas list gives`,
      }))
  })
  const idle = entries.flatMap((source) => {
    const used = new Set(
      [...needed].filter(([file]) => isAround(source.file, file)).flatMap(([, areas]) => [...areas]),
    )
    return areasGiven(source)
      .filter((area) => !used.has(area))
      .map((area) => ({
        file: source.file,
        message: `sends words of "${area}", which no component asks for`,
      }))
  })
  return [...lacking, ...idle]
}

/** Whether what stands in `outer` is around what stands in `inner`: itself, or a layout further out. */
function isAround(outer: string, inner: string): boolean {
  if (outer === inner) return true
  return outer.endsWith('/layout.tsx') && inner.startsWith(outer.slice(0, -'layout.tsx'.length))
}

function areasGiven({ text }: SourceFile): string[] {
  const lists = [...withoutComments(text).matchAll(/\bareas(?:=\{|:\s*|\s*=\s*)\[([^\]]*)\]/g)]
  return lists.flatMap(([, list = '']) => [...list.matchAll(/'(\w+)'/g)].flatMap(([, area]) => area ?? []))
}

/** The areas that an entry's components ask for in a browser: whatever a client component reaches, however far. */
function areasAsked(source: SourceFile, byTarget: ReadonlyMap<string, SourceFile>): Set<string> {
  const areas = new Set<string>()
  const seen = new Set<string>()
  const visit = (file: SourceFile, outerIsClient: boolean) => {
    if (startsWith(file, 'use server')) return
    const isClient = outerIsClient || startsWith(file, 'use client')
    if (seen.has(`${file.file} ${isClient}`)) return
    seen.add(`${file.file} ${isClient}`)
    if (isClient)
      for (const pattern of asked)
        for (const [, area] of withoutComments(file.text).matchAll(pattern)) if (area) areas.add(area)
    for (const { target, typeOnly } of file.imports) {
      const next = byTarget.get(target)
      if (next && !typeOnly) visit(next, isClient)
    }
  }
  visit(source, false)
  return areas
}

function startsWith({ text }: SourceFile, directive: string): boolean {
  return new RegExp(`^\\s*(?:/\\*[\\s\\S]*?\\*/\\s*)?['"]${directive}['"]`).test(text)
}
