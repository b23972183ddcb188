import { sayFilmProblem } from '@/lib/catalog/film/film-problem'
import type { PlanLocale } from '@/lib/i18n/locales'
import { inWords } from '@/lib/i18n/said'

/**
 * How long a chosen film is, which a player often learns at its end only, or what keeps it from being taken, in words.
 * The server looks at it once more.
 */
export async function lookAtFilm(
  file: File,
  locale: PlanLocale,
): Promise<{ seconds: number } | { problem: string }> {
  const [{ BlobSource }, { openFilm }] = await Promise.all([
    import('mediabunny'),
    import('@/lib/catalog/film/open-film'),
  ])
  return openFilm(new BlobSource(file), (film) =>
    'code' in film ? { problem: inWords(sayFilmProblem(film), locale) } : { seconds: film.seconds },
  )
}
