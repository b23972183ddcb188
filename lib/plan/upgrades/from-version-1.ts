import { type Document, isDocument, mapList, type UpgradeContext } from './document'

/**
 * Version 1 to 2: who is with the patient moves from the dose to the line, and a line whose dose was left to the
 * catalog gets it, as every reader of version 1 did for itself.
 */
export function upgradeFromVersion1(document: Document, { usualDose }: UpgradeContext): Document {
  const upgraded = mapList(document, 'phases', (phase) =>
    mapList(phase, 'items', (item) => withDose(hoistSupervision(item), usualDose)),
  )
  return { ...upgraded, schemaVersion: 2 }
}

function hoistSupervision(item: Document): Document {
  if (!isDocument(item.dosage) || item.dosage.supervised === undefined) return item
  const { supervised, ...dosage } = item.dosage
  return { ...item, dosage, supervised }
}

function withDose(item: Document, usualDose: UpgradeContext['usualDose']): Document {
  if (item.dosage !== undefined || typeof item.slug !== 'string') return item
  const dosage = usualDose(item.slug)
  return dosage ? { ...item, dosage } : item
}
