import { type Said, said } from '@/lib/i18n/said'
import { filmLimits } from './film-limits'

/** Why a film is not taken. */
export type FilmProblem = { code: 'unreadable' } | { code: 'tooLong' } | { code: 'codec'; name: string }

/** What is wrong with a film and what to do. */
export function sayFilmProblem(problem: FilmProblem): Said {
  return said(`own.film.${problem.code}`, { name: '', seconds: filmLimits.seconds, ...problem })
}
