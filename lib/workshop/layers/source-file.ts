import path from 'node:path'

/** `target` is a path from the project folder without its ending, or a package's name. */
export type Import = { target: string; typeOnly: boolean }
export type SourceFile = { file: string; text: string; imports: Import[] }
export type LayerProblem = { file: string; message: string }

const statement = /^\s*(?:import|export)\s+(type\s+)?([^'";]*?\sfrom\s+)?['"]([^'"]+)['"]/gm
const call = /\bimport\(\s*(?:\/\*[^*]*\*\/\s*)?['"]([^'"]+)['"]\s*\)/g

/** The imports and re-exports of a source, static and dynamic. */
export function readImports(file: string, text: string): Import[] {
  const code = withoutComments(text)
  const fixed = [...code.matchAll(statement)].map(([, type, names = '', target = '']) => ({
    target: toTarget(file, target),
    typeOnly: type !== undefined || isAllTypes(names),
  }))
  const dynamic = [...code.matchAll(call)].map(([, target = '']) => ({
    target: toTarget(file, target),
    typeOnly: false,
  }))
  return [...fixed, ...dynamic]
}

/** The source with comments blanked, so that prose about a rule does not break it. */
export function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`\\])\/\/.*$/gm, '$1')
}

function isAllTypes(names: string): boolean {
  const inside = /^\s*\{([^}]*)\}\s*from\s*$/.exec(names)?.[1]
  if (inside === undefined) return false
  const parts = inside.split(',').filter((part) => part.trim() !== '')
  return parts.length > 0 && parts.every((part) => part.trim().startsWith('type '))
}

function toTarget(file: string, target: string): string {
  const local = target.startsWith('@/')
    ? target.slice(2)
    : target.startsWith('.')
      ? path.posix.join(path.posix.dirname(file), target)
      : target
  return target.startsWith('@/') || target.startsWith('.') ? local.replace(/\.(ts|tsx|mjs|js)$/, '') : local
}

/** Tests and what only tests use. */
export function isTest(file: string): boolean {
  return /\.(test|arbitrary)\.tsx?$|\/(fixtures|testing)\//.test(file)
}
