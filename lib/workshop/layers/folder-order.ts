import { isTest, type LayerProblem, type SourceFile } from './source-file'

/** From left to right: a folder imports those to its left. Folders that share a place do not know each other. */
const order = [
  ['dosage', 'figure'],
  ['catalog'],
  ['safety'],
  ['patient'],
  ['plan'],
  ['reading', 'draft', 'measures'],
  ['handout', 'share'],
  ['adherence', 'follow'],
  ['reminder'],
]

/** What every folder may use; these know none of the ordered folders. */
const ground = [
  'access',
  'auth',
  'audit',
  'clinic',
  'db',
  'i18n',
  'look',
  'media',
  'day',
  'errors',
  'problems',
  'rich-text',
  'remember',
  'nearest-word',
  'environment',
  'log',
  'log-limit',
  'loggable',
  'hang-up',
  'outage',
  'request-outage',
  'link-page',
  'recent-map',
]

/**
 * Narrower than their place: patients know clinics, and safety, because a patient's record holds the facts that its
 * rules read. The product's commands and the author's tools put everything together; a backup holds
 * every folder's rows.
 */
const narrower: Record<string, readonly string[]> = { patient: [...ground, 'safety'] }
const above = ['backup', 'cli', 'workshop']

/** app → lib and never back; inside lib, the order of the design. */
export function findFolderProblems(files: readonly SourceFile[]): LayerProblem[] {
  return files
    .filter(({ file }) => file.startsWith('lib/'))
    .flatMap(({ file, imports }) =>
      imports.flatMap(({ target }) => {
        const message = judge(file, target)
        return message ? [{ file, message }] : []
      }),
    )
}

function judge(file: string, target: string): string | undefined {
  if (/^(app|e2e)\//.test(target))
    return `imports ${target}, but lib knows nothing of ${target.split('/')[0]}`
  const from = toFolder(file)
  if (target.startsWith('prisma/')) {
    if (above.includes(from) || isTest(file)) return undefined
    return `imports ${target}, which is for the seed, tests and the command line`
  }
  if (!target.startsWith('lib/')) return undefined
  const to = toFolder(target)
  if (from === to || above.includes(from)) return undefined
  if (isTest(file) && above.includes(to)) return undefined
  if (mayImport(from, to)) return undefined
  return `imports ${target}, but ${from} may not know ${to}`
}

function mayImport(from: string, to: string): boolean {
  if (ground.includes(to)) return true
  if (narrower[from]) return narrower[from].includes(to)
  const fromPlace = placeOf(from)
  const toPlace = placeOf(to)
  return fromPlace >= 0 && toPlace >= 0 && toPlace < fromPlace
}

function placeOf(folder: string): number {
  return order.findIndex((place) => place.includes(folder))
}

function toFolder(path: string): string {
  return (path.split('/')[1] ?? '').replace(/\.(test\.)?tsx?$/, '').replace(/\.test$/, '')
}
