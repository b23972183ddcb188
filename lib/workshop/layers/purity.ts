import { isTest, type LayerProblem, type SourceFile, withoutComments } from './source-file'

const pure =
  /^lib\/(dosage|figure|catalog|safety|plan|reading|handout|share|adherence|reminder|measures|clinic|patient)\//
const touching = /\/(queries|mutations|open-share)\.ts$|\/mutations\//
const banned = [/^next(\/|$)/, /^react(-dom)?(\/|$)/, /^lib\/(environment|log)$/]

const clock: [RegExp, string][] = [
  [/\bnew Date\(\s*\)/, 'reads the clock: take `now` as an argument'],
  [/\bDate\.now\(/, 'reads the clock: take `now` as an argument'],
  [/\bMath\.random\(/, 'rolls dice: take ids and seeds as arguments'],
]

/** Domain folders know no framework and no clock; the PDF's layout alone is React. */
export function findPurityProblems(files: readonly SourceFile[]): LayerProblem[] {
  return files
    .filter(({ file }) => pure.test(file) && !isTest(file))
    .flatMap(({ file, text, imports }) => {
      const layout = file.startsWith('lib/handout/') && file.endsWith('.tsx')
      const framework = imports
        .filter(({ target, typeOnly }) => !typeOnly && banned.some((pattern) => pattern.test(target)))
        .filter(({ target }) => !(layout && /^react(\/|$)/.test(target)) && !touching.test(file))
        .map(({ target }) => ({ file, message: `imports ${target}, but domain files are pure` }))
      const code = withoutComments(text)
      const time = clock.filter(([pattern]) => pattern.test(code)).map(([, message]) => ({ file, message }))
      return [...framework, ...time]
    })
}
