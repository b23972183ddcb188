/**
 * What an old slug is called today. A slug that any release has shipped is never dropped and never means another item:
 * plans, versions and plan files name it for ever.
 */
export const renamedSlugs: Readonly<Record<string, string>> = {}
