import type { ClinicScope } from '@/lib/access/scope'
import type { Tx } from '@/lib/db/within'
import { dosageSchema } from '@/lib/dosage/dosage'
import type { ItemKind } from '@/lib/dosage/kind'
import { noOwnDoses, type OwnDoses, withOwnDose } from './own-dose'
import type { DoseAbout } from './own-dose-schema'

/** The doses that the member of the scope always gives, inside a running transaction; one that no longer reads as a dose is none. */
export async function readOwnDoses(tx: Tx, { clinicId, memberId }: ClinicScope): Promise<OwnDoses> {
  const rows = await tx.ownDose.findMany({
    where: { clinicId, memberId },
    select: { about: true, dosage: true },
  })
  return rows.reduce((own, row) => {
    const read = dosageSchema.safeParse(row.dosage)
    return read.success ? withOwnDose(own, { about: fromKey(row.about), dosage: read.data }) : own
  }, noOwnDoses)
}

/** How the table names what a dose is for. */
export function toKey(about: DoseAbout): string {
  return 'item' in about ? `item:${about.item}` : `kind:${about.kind}`
}

function fromKey(key: string): DoseAbout {
  const name = key.slice('item:'.length)
  return key.startsWith('item:') ? { item: name } : { kind: name as ItemKind }
}
