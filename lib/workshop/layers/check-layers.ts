import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { findClientProblems } from './client-reach'
import { type Document, findDocumentProblems } from './documents'
import { findFolderProblems } from './folder-order'
import { findHabitProblems } from './habits'
import { findPurityProblems } from './purity'
import { type LayerProblem, readImports, type SourceFile } from './source-file'
import { findDatabaseProblems } from './who-touches-data'
import { findWordProblems } from './words-given'

/** Holds the sources against the import rules and habits of the design, and the documents against themselves. Takes the project folder. */
export function checkLayers(root: string): { files: number; problems: LayerProblem[] } {
  const files = readSources(root)
  const documents = findDocumentProblems(readDocuments(root), (file) => existsSync(path.join(root, file)))
  return { files: files.length, problems: [...findLayerProblems(files), ...documents] }
}

/** What breaks a rule, by file. Takes sources with their paths from the project folder. */
export function findLayerProblems(files: readonly SourceFile[]): LayerProblem[] {
  const checks = [
    findFolderProblems,
    findDatabaseProblems,
    findPurityProblems,
    findClientProblems,
    findHabitProblems,
    findWordProblems,
  ]
  return checks.flatMap((check) => check(files)).sort((a, b) => a.file.localeCompare(b.file))
}

function readSources(root: string): SourceFile[] {
  const roots = ['app', 'lib', 'prisma', 'e2e']
  return roots.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name))
      .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
      .filter((file) => !file.startsWith('lib/db/generated/'))
      .map((file) => toSourceFile(file, readFileSync(path.join(root, file), 'utf8'))),
  )
}

function readDocuments(root: string): Document[] {
  return readdirSync(path.join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/${file.split(path.sep).join('/')}`)
    .map((file) => ({ file, text: readFileSync(path.join(root, file), 'utf8') }))
}

/** A source with its imports read. */
export function toSourceFile(file: string, text: string): SourceFile {
  return { file, text, imports: readImports(file, text) }
}
