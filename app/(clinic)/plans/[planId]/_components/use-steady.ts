import { useLayoutEffect, useRef, useState } from 'react'

// biome-ignore lint/suspicious/noExplicitAny: any act, whatever it takes
type Acts = Record<string, (...given: any[]) => unknown>

/** The same functions for as long as the component lives, each doing what its newest one does: what holds them is not drawn again for them. */
export function useSteady<Given extends Acts>(acts: Given): Given {
  const newest = useRef(acts)
  useLayoutEffect(() => {
    newest.current = acts
  })
  const [steady] = useState(() => {
    const names = Object.keys(acts)
    return Object.fromEntries(
      names.map((name) => [name, (...given: unknown[]) => newest.current[name]?.(...given)]),
    ) as Given
  })
  return steady
}
