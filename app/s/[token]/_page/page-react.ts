import { options } from 'preact'
import { hydrate, render, useEffect, useLayoutEffect, useRef, useState } from 'preact/compat'
import type { ReactNode } from 'react'

/*
 * React as the patient's page has it: Preact, a quarter of the bytes, with what its own likeness of React lacks
 * (docs/decisions/090-a-lighter-react.md). The bundle puts this in the place of `react` and `react-dom/client`.
 */
export {
  cloneElement,
  createContext,
  createElement,
  Fragment,
  isValidElement,
  memo,
  useCallback,
  useContext,
  // Of contexts alone: the page waits for nothing while it draws.
  useContext as use,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'preact/compat'

/** While what the server wrote is taken over, a store is read as the server read it. */
let takingOver = typeof document === 'undefined'

export function useSyncExternalStore<Value>(
  subscribe: (listener: () => void) => () => void,
  read: () => Value,
  readOnServer: () => Value = read,
): Value {
  const [, draw] = useState({})
  const now = takingOver ? readOnServer() : read()
  const drawn = useRef({ now, read })
  useLayoutEffect(() => {
    drawn.current = { now, read }
    if (!Object.is(now, read())) draw({})
  })
  useEffect(() => {
    const look = () => {
      const { now, read } = drawn.current
      if (!Object.is(now, read())) draw({})
    }
    look()
    return subscribe(look)
  }, [subscribe])
  return now
}

export function useEffectEvent<Args extends unknown[], Result>(event: (...args: Args) => Result) {
  const newest = useRef(event)
  useLayoutEffect(() => {
    newest.current = event
  })
  const [call] = useState(
    () =>
      (...args: Args) =>
        newest.current(...args),
  )
  return call
}

export function hydrateRoot(root: Element, page: ReactNode) {
  runEffectsSoon()
  takingOver = true
  hydrate(page as never, root)
  takingOver = false
  return { render: (next: ReactNode) => render(next as never, root) }
}

/** As React does: as soon as the browser is free. Preact would wait for a frame, which a page that is not seen has none of. */
function runEffectsSoon(): void {
  const { port1, port2 } = new MessageChannel()
  options.requestAnimationFrame = (run) => {
    port1.onmessage = run
    port2.postMessage(null)
  }
}
