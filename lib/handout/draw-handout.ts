import type { AssetPlaces } from '@/lib/media/read-asset'
import type { FrozenPlan } from '@/lib/plan/frozen/frozen-plan'
import { writeHandout } from './document/write-handout'
import { loadFaces } from './fonts/load-faces'
import type { HandoutOptions } from './handout-options'
import type { HandoutModel } from './model/handout-model'
import { toHandoutModel } from './model/to-handout-model'
import { toNoticeModel } from './model/to-notice-model'
import { layOutHandout } from './page/lay-out-handout'
import { readPictures } from './read-pictures'
import { toSay } from './text/say'

export type DrawnHandout = {
  bytes: Uint8Array
  /** What could not be printed as it was written, in words for whoever prints. */
  problems: string[]
  /** Signs that no font has: each stands as □. They are among the problems too. */
  missing: string[]
}

/**
 * Draws the PDF in the thread it is called in; `renderHandout` calls it in a worker. `places` are
 * the project root, below which fonts and today's drawings lie, and the store of published ones.
 */
export async function drawHandout(
  frozen: FrozenPlan,
  options: HandoutOptions,
  places: AssetPlaces,
): Promise<DrawnHandout> {
  const faces = loadFaces(places.root)
  const plan = toHandoutModel(frozen, options)
  const wanted = options.notice ? toNoticeModel(plan, options.notice) : plan
  const pictures = await readPictures(places, listPictureUrls(wanted), wanted.grey)
  const model = withoutPictures(wanted, pictures.missing)
  const missing = new Set<string>()
  const layout = layOutHandout(model, { faces, onMissing: (found) => missing.add(found) })
  const createdOn = new Date(`${frozen.publishedOn}T12:00:00Z`)
  const bytes = await writeHandout({ model, layout, pictures, faces, createdOn })
  return { bytes, problems: toProblems(model, missing, pictures.missing), missing: [...missing] }
}

function listPictureUrls(model: HandoutModel): string[] {
  const exercises = model.exercises.flatMap(({ pictures }) => [pictures?.start.url, pictures?.end?.url])
  const entries = model.sections.flatMap((section) =>
    section.entries.flatMap((entry) => entry.pictures.map(({ url }) => url)),
  )
  return [model.head.clinic.logo?.url, ...exercises, ...entries].filter((url) => url !== undefined)
}

/** An unreadable drawing is left out whole, so that its words take the room. */
function withoutPictures(model: HandoutModel, missing: readonly string[]): HandoutModel {
  if (missing.length === 0) return model
  const lost = (url: string | undefined) => url !== undefined && missing.includes(url)
  const { clinic } = model.head
  return {
    ...model,
    head: { ...model.head, clinic: { ...clinic, logo: lost(clinic.logo?.url) ? null : clinic.logo } },
    exercises: model.exercises.map((exercise) =>
      lost(exercise.pictures?.start.url) || lost(exercise.pictures?.end?.url)
        ? { ...exercise, pictures: null }
        : exercise,
    ),
    sections: model.sections.map((section) => ({
      ...section,
      entries: section.entries.map((entry) =>
        entry.pictures.some(({ url }) => lost(url)) ? { ...entry, pictures: [] } : entry,
      ),
    })),
  }
}

function toProblems(
  model: HandoutModel,
  missing: ReadonlySet<string>,
  pictures: readonly string[],
): string[] {
  const say = toSay(model.locale)
  const problems = [...model.problems, ...pictures.map((url) => say.plain('problem.figure', { slug: url }))]
  if (missing.size)
    problems.push(say.plain('problem.missing', { count: missing.size, found: [...missing].join(' ') }))
  return problems
}
