import type { QueryClient, QueryKey, Updater } from '@tanstack/react-query'

/**
 * Puts what an act has just answered in the place of what was read before. A reading that is still on its way may be from
 * before the act: it would come after it and undo on the screen what was done, or take away a PIN that is told once.
 */
export async function putNewest<Data>(
  client: QueryClient,
  queryKey: QueryKey,
  next: Updater<Data | undefined, Data | undefined>,
): Promise<void> {
  await client.cancelQueries({ queryKey, exact: true })
  client.setQueryData<Data>(queryKey, next)
}
