import type { ClinicScope } from '@/lib/access/scope'
import { requireSecret } from '@/lib/auth/secret'
import { within } from '@/lib/db/within'
import { logLimited } from '@/lib/log'
import { mediaStore } from '@/lib/media/open-media'
import { sealRendering } from './seal-rendering'

/**
 * Keeps a rendering of that key, sealed, for whoever of the clinic asks next. A full disk or a database that is away
 * costs the next one the time of a drawing and is told in the log alone. No event: nobody has seen it yet.
 */
export async function keepRendering(
  scope: ClinicScope,
  key: string,
  { bytes, missing }: { bytes: Uint8Array; missing: string[] },
  now: Date,
): Promise<void> {
  try {
    const mediaKey = await mediaStore().put(sealRendering(bytes, key, requireSecret()), 'sealed')
    const row = { clinicId: scope.clinicId, key, mediaKey, missing, keptAt: now }
    await within(scope, (tx) => tx.keptHandout.createMany({ data: [row] }))
  } catch (err) {
    logLimited('warn', 'kept-handout', { err }, 'A drawn handout was not kept.')
  }
}
