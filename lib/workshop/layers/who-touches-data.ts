import { isTest, type LayerProblem, type SourceFile } from './source-file'

const touching = [
  /\/(queries|mutations)\.ts$/,
  /\/mutations\/[a-z-]+\.ts$/,
  /^lib\/db\//,
  // Everything there is, whosever it is: a scope of one clinic would make a backup partial.
  /^lib\/backup\//,
  /^lib\/(cli|workshop)\//,
  /^prisma\//,
  /^lib\/auth\/gate\.ts$/,
  /^lib\/share\/open-share\.ts$/,
  /^app\/api\/health\//,
  /^e2e\/(engines|fixtures|bench)\//,
]

/** Scopes are proof that a gate was passed: who mints one must have proven it. */
const minting: Record<string, readonly RegExp[]> = {
  'lib/access/mint': [
    /^lib\/auth\//,
    /^lib\/clinic\/mutations\.ts$/,
    /^(lib\/(cli|workshop)|prisma|e2e\/bench)\//,
  ],
}

const withoutClinicUsers = [/^lib\/(auth|clinic|db|cli|workshop)\//, /^lib\/share\/open-share\.ts$/]

/** Who opens the database, who looks at it before a clinic is known, and who mints a scope. */
export function findDatabaseProblems(files: readonly SourceFile[]): LayerProblem[] {
  return files
    .filter(({ file }) => !isTest(file))
    .flatMap((source) => [...findTouching(source), ...findMinting(source), ...findWithoutClinic(source)])
}

function findTouching({ file, imports }: SourceFile): LayerProblem[] {
  if (touching.some((pattern) => pattern.test(file))) return []
  return imports
    .filter(({ target, typeOnly }) => !typeOnly && (target.startsWith('lib/db/') || isDriver(target)))
    .map(({ target }) => ({
      file,
      message: `imports ${target}, but only queries, mutations, lib/db, the gate and open-share touch the database`,
    }))
}

function isDriver(target: string): boolean {
  return target === 'pg' || target.startsWith('@prisma/')
}

function findMinting({ file, imports }: SourceFile): LayerProblem[] {
  return imports
    .filter(({ target }) => minting[target] && !minting[target].some((pattern) => pattern.test(file)))
    .map(({ target }) => ({ file, message: `imports ${target}, but may not mint a scope` }))
}

function findWithoutClinic({ file, text }: SourceFile): LayerProblem[] {
  if (!/\b(readW|w)ithoutClinic\(/.test(text) || withoutClinicUsers.some((pattern) => pattern.test(file)))
    return []
  return [{ file, message: 'calls withoutClinic, which is for sign-in, set-up and link lookup' }]
}
