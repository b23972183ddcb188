import type { LayerProblem, SourceFile } from './source-file'

const longest = 300
const emptyNames = [
  'utils',
  'util',
  'helpers',
  'helper',
  'service',
  'services',
  'manager',
  'types',
  'index',
  'misc',
]
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*\.(ts|tsx|mjs)$/
const farUp = /\b(?:from|import|import\()\s*['"](?:\.\.\/){2}/
const machinePath = /["'`](\/work\/|\/tmp\/|\/home\/|\/root\/|[A-Z]:\\)/

/** Names that say something, files that can be read at once, nothing that holds on one machine alone. */
export function findHabitProblems(files: readonly SourceFile[]): LayerProblem[] {
  return files.flatMap(({ file, text }) => {
    const name = file.slice(file.lastIndexOf('/') + 1)
    const messages: string[] = []
    if (!kebab.test(name)) messages.push('is not named in kebab-case')
    const empty = file.split('/').find((part) => emptyNames.includes(part.replace(/\..*$/, '')))
    if (empty) messages.push(`the name "${empty}" says nothing: name it after what it holds`)
    const lines = text.split('\n').length - 1
    if (lines > longest && !file.includes('/data/')) messages.push(`has ${lines} lines; ${longest} at most`)
    if (farUp.test(text) && !file.endsWith('.mjs') && !file.startsWith('lib/workshop/layers/'))
      messages.push("imports from more than one folder up: begin it with '@/'")
    if (machinePath.test(text) && !file.startsWith('lib/workshop/layers/'))
      messages.push('names a path of one machine')
    return messages.map((message) => ({ file, message }))
  })
}
