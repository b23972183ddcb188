import { keepFigure } from '@/lib/media/keep-figures'
import type { FrozenPlan } from './frozen-plan'

/**
 * The plan with its drawings in the media store, where nothing changes or goes: for every version that is stored.
 * Throws MissingFigureError, StorageError.
 */
export async function keepFrozenFigures(frozen: FrozenPlan): Promise<FrozenPlan> {
  const kept = Object.entries(frozen.items).map(async ([slug, item]) => {
    return [slug, item.figure ? { ...item, figure: await keepFigure(item.figure) } : item] as const
  })
  return { ...frozen, items: Object.fromEntries(await Promise.all(kept)) }
}
