import type { ClinicScope } from '@/lib/access/scope'
import { requireSecret } from '@/lib/auth/secret'
import { readWithin } from '@/lib/db/within'
import { logLimited } from '@/lib/log'
import { isMediaKey } from '@/lib/media/media-key'
import { mediaStore } from '@/lib/media/open-media'
import type { FrozenPlan } from '@/lib/plan/frozen/frozen-plan'
import { readVersion } from '@/lib/plan/queries'
import { openRendering } from './seal-rendering'

type Rendering = { bytes: Uint8Array; missing: string[] }

/**
 * The clinic's kept rendering of that key, and the signs that no font had; null where there is none, or none that can be
 * read: it is drawn again then.
 */
export async function findRendering(scope: ClinicScope, key: string): Promise<Rendering | null> {
  try {
    const row = await findRow(scope, key)
    if (!row || !isMediaKey(row.mediaKey)) return null
    const sealed = await mediaStore().read(row.mediaKey)
    const bytes = sealed && openRendering(sealed, key, requireSecret())
    return bytes && { bytes, missing: row.missing }
  } catch (err) {
    logLimited('warn', 'kept-handout-read', { err }, 'A kept handout could not be read.')
    return null
  }
}

function findRow(scope: ClinicScope, key: string) {
  return readWithin(scope, (tx) =>
    tx.keptHandout.findFirst({
      where: { clinicId: scope.clinicId, key },
      orderBy: [{ keptAt: 'desc' }, { mediaKey: 'desc' }],
      select: { mediaKey: true, missing: true },
    }),
  )
}

/** A published version as it was frozen, or the newest, to be drawn before somebody asks. Throws NotFoundError. */
export function getVersionToDraw(scope: ClinicScope, planId: string, number?: number): Promise<FrozenPlan> {
  return readWithin(scope, async (tx) => (await readVersion(tx, scope, planId, number)).frozen)
}
