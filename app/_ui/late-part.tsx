'use client'

import { useTranslations } from 'next-intl'
import { type ComponentType, type ReactNode, useEffect, useId, useState, useSyncExternalStore } from 'react'
import { Button } from './button'

type Shown<Props> = { part: ComponentType<Props> } | 'waiting' | 'failed'

/** A part of a page that is not in the page's first script; `latePart` makes it. */
export type LatePart<Props> = {
  fetch: () => Promise<void>
  get: () => Shown<Props>
  subscribe: (listener: () => void) => () => void
}

/**
 * Draws a late part, which comes when it is first drawn or, with useLateParts, as soon as the page has nothing else to
 * do: what asked for it stays asked until it is there. Where it can not be loaded it says so, with the way to ask again.
 */
export function Late<Props extends object>({
  part,
  waiting,
  props,
}: {
  part: LatePart<Props>
  /** Stands in its place until it is there. */
  waiting?: ReactNode
  props: Props
}) {
  const shown = useSyncExternalStore<Shown<Props>>(part.subscribe, part.get, () => 'waiting')
  useEffect(() => void part.fetch(), [part])
  if (shown === 'waiting') return waiting
  if (shown === 'failed') return <NotLoaded onRetry={part.fetch} />
  return <shown.part {...props} />
}

/** As Late, for what opens and closes: nothing is asked for before it is first opened, and then it stays. */
export function LateDialog<Props extends { open: boolean }>({
  part,
  props,
}: {
  part: LatePart<Props>
  props: Props
}) {
  const [asked, setAsked] = useState(props.open)
  if (props.open && !asked) setAsked(true)
  return asked && <Late part={part} props={props} />
}

/** `load` imports the component. */
export function latePart<Props extends object>(load: () => Promise<ComponentType<Props>>): LatePart<Props> {
  let shown: Shown<Props> = 'waiting'
  const listeners = new Set<() => void>()
  const show = (next: Shown<Props>) => {
    shown = next
    for (const listener of listeners) listener()
  }
  const loaded = lateModule(load)
  const fetch = async () => {
    if (shown === 'failed') show('waiting')
    await loaded().then(
      (part) => show({ part }),
      () => show('failed'),
    )
  }
  return {
    fetch,
    get: () => shown,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

/** What useLateParts fetches: all late parts of the pages opened so far that nobody has asked for. */
const unfetched = new Set<() => Promise<unknown>>()

/** As latePart, for what is called and not drawn. Rejects where it can not be loaded; the next call asks again. */
export function lateModule<Module>(load: () => Promise<Module>): () => Promise<Module> {
  let asked: Promise<Module> | undefined
  const ask = () => {
    unfetched.delete(ask)
    asked ??= load().catch((error: unknown) => {
      asked = undefined
      throw error
    })
    return asked
  }
  unfetched.add(ask)
  fetchNext()
  return ask
}

/** What lateModule loads, null until it is there; asked for again by itself where it could not be loaded. */
export function useLateModule<Module>(load: () => Promise<Module>): Module | null {
  const [module, setModule] = useState<{ loaded: Module } | null>(null)
  useEffect(() => {
    let isOver = false
    const again = () => {
      load().then(
        (loaded) => isOver || setModule({ loaded }),
        () => isOver || setTimeout(again, 5000),
      )
    }
    again()
    return () => {
      isOver = true
    }
  }, [load])
  return module?.loaded ?? null
}

/** Has late parts fetched once the page stands, one after the other, so that no press waits for the network. */
export function useLateParts(): void {
  useEffect(() => {
    isStanding = true
    fetchNext()
  }, [])
}

let isStanding = false
let isFetching = false

function fetchNext(): void {
  const [fetch] = unfetched
  if (!isStanding || isFetching) return
  // For whoever measures or tests a page: from now on it needs no more of its script.
  document.documentElement.toggleAttribute('data-whole', !fetch)
  if (!fetch) return
  isFetching = true
  const done = () => {
    isFetching = false
    fetchNext()
  }
  // What can not be loaded now is asked for again when it is needed.
  whenIdle(() => void fetch().then(done, done))
}

function whenIdle(act: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(act, { timeout: 2000 })
  else setTimeout(act, 200)
}

/** How to ask again for what could not be loaded, by where it is missing. */
const lost = new Map<string, () => void>()
const lostListeners = new Set<() => void>()

function changeLost(change: () => void): void {
  change()
  for (const listener of lostListeners) listener()
}

function subscribeLost(listener: () => void): () => void {
  lostListeners.add(listener)
  return () => void lostListeners.delete(listener)
}

const firstLost = () => lost.keys().next().value ?? null

/** However many parts are missing, it is said once, and all of them are asked for again. */
function NotLoaded({ onRetry }: { onRetry: () => void }) {
  const t = useTranslations('common')
  const id = useId()
  const first = useSyncExternalStore(subscribeLost, firstLost, () => null)
  useEffect(() => {
    changeLost(() => lost.set(id, onRetry))
    window.addEventListener('online', onRetry)
    return () => {
      window.removeEventListener('online', onRetry)
      changeLost(() => lost.delete(id))
    }
  }, [id, onRetry])
  if (first !== id) return null
  return (
    <div
      role="alert"
      className="fixed inset-x-4 bottom-[84px] z-50 mx-auto flex w-fit max-w-full flex-wrap items-center gap-3 rounded-control bg-block py-2 pe-2 ps-4 text-on-block shadow-over"
    >
      <p className="text-13">{t('notLoaded')}</p>
      <Button
        look="bare"
        size="small"
        onClick={() => {
          for (const retry of [...lost.values()]) retry()
        }}
      >
        {t('tryAgain')}
      </Button>
    </div>
  )
}
