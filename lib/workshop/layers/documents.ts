import type { LayerProblem } from './source-file'

export type Document = { file: string; text: string }

const decision = /^docs\/decisions\/(\d{3})-[a-z0-9]+(-[a-z0-9]+)*\.md$/
const dated = /^Date: \d{4}-\d{2}-\d{2}\. Status: (accepted|proposed|replaced)\b.*\.$/
/** A file or folder in the source tree, as prose names it. */
const named = /`((?:app|docs|e2e|lib|prisma|public|\.config)\/[^`\s*…<>]*)`/g

/**
 * Decision records say when they were made and how they stand, and no two have one number. Documents that lead a
 * newcomer name files that exist: `exists` takes a path from the project folder.
 */
export function findDocumentProblems(
  documents: readonly Document[],
  exists: (path: string) => boolean,
): LayerProblem[] {
  const records = documents.filter(({ file }) => file.startsWith('docs/decisions/'))
  return [...findRecordProblems(records), ...documents.flatMap((document) => findMissing(document, exists))]
}

function findRecordProblems(records: readonly Document[]): LayerProblem[] {
  return records.flatMap(({ file, text }) => {
    const number = decision.exec(file)?.[1]
    if (!number) return [{ file, message: 'is not named NNN-what-was-decided.md' }]
    const [title = '', , line = ''] = text.split('\n')
    const twin = records.find((other) => other.file !== file && other.file.includes(`/${number}-`))
    const messages = [
      ...(title.startsWith(`# ${number} `) ? [] : [`begins with another line than "# ${number} …"`]),
      ...(dated.test(line)
        ? []
        : ['has no third line "Date: YYYY-MM-DD. Status: accepted." (or proposed, replaced)']),
      ...(twin ? [`has the number of ${twin.file}`] : []),
    ]
    return messages.map((message) => ({ file, message }))
  })
}

function findMissing({ file, text }: Document, exists: (path: string) => boolean): LayerProblem[] {
  if (file !== 'docs/conventions.md') return []
  const paths = new Set([...text.matchAll(named)].map(([, path = '']) => path))
  return [...paths]
    .filter((path) => !exists(path))
    .map((path) => ({ file, message: `names ${path}, which is not there` }))
}
