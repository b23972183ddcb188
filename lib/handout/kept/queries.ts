import type { ClinicScope } from '@/lib/access/scope'
import { requireSecret } from '@/lib/auth/secret'
import { readWithin } from '@/lib/db/within'
import { logLimited } from '@/lib/log'
import { isMediaKey, type MediaKey } from '@/lib/media/media-key'
import { mediaStore } from '@/lib/media/open-media'
import type { FrozenPlan } from '@/lib/plan/frozen/frozen-plan'
import { readVersion } from '@/lib/plan/queries'
import { openRendering } from './seal-rendering'

/** The clinic's kept rendering of that key; null where there is none, or none that can be read: it is drawn again then. */
export async function findRendering(scope: ClinicScope, key: string): Promise<Uint8Array | null> {
  try {
    const mediaKey = await findMediaKey(scope, key)
    const sealed = mediaKey && (await mediaStore().read(mediaKey))
    return sealed && openRendering(sealed, key, requireSecret())
  } catch (err) {
    logLimited('warn', 'kept-handout-read', { err }, 'A kept handout could not be read.')
    return null
  }
}

function findMediaKey(scope: ClinicScope, key: string): Promise<MediaKey | null> {
  return readWithin(scope, async (tx) => {
    const row = await tx.keptHandout.findFirst({
      where: { clinicId: scope.clinicId, key },
      orderBy: { keptAt: 'desc' },
      select: { mediaKey: true },
    })
    return row && isMediaKey(row.mediaKey) ? row.mediaKey : null
  })
}

/** A published version as it was frozen, or the newest, to be drawn before somebody asks. Throws NotFoundError. */
export function getVersionToDraw(scope: ClinicScope, planId: string, number?: number): Promise<FrozenPlan> {
  return readWithin(scope, async (tx) => (await readVersion(tx, scope, planId, number)).frozen)
}
