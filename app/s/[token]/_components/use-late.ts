import { type ComponentType, useEffect, useState } from 'react'

/**
 * A screen whose script is fetched when it is first wanted: null until then and while it comes, "failed" where it did not.
 * `load` has to be the same function each time.
 */
export function useLate<Props>(
  load: () => Promise<ComponentType<Props>>,
  isWanted: boolean,
): { View: ComponentType<Props> } | 'failed' | null {
  const [loaded, setLoaded] = useState<{ View: ComponentType<Props> } | 'failed' | null>(null)
  useEffect(() => {
    if (!isWanted) return
    let isGone = false
    load().then(
      (View) => {
        if (!isGone) setLoaded({ View })
      },
      () => {
        if (!isGone) setLoaded('failed')
      },
    )
    return () => {
      isGone = true
    }
  }, [load, isWanted])
  return loaded
}
