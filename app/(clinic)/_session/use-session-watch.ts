import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react'
import { openSessionChannel, type SessionMessage } from '@/app/_session/session-channel'
import { giveSignal, onSignal } from '@/app/_session/session-signals'
import { askSession } from './ask-session'
import { SessionWatch } from './session-watch'

const acts = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const
const looks = ['focus', 'pageshow'] as const
const noticeEveryMs = 1_000

/** The watch of this page, which listens to its person, to the other tabs and to refused requests. */
export function useSessionWatch(userId: string, leftMs: number, onOpened: () => void) {
  const [{ watch, line }] = useState(() => openWatch(userId, leftMs))
  const view = useSyncExternalStore(watch.subscribe, watch.getView, watch.getView)
  const opened = useEffectEvent(onOpened)
  useEffect(() => {
    const channel = openSessionChannel((message) => void watch.hear(message))
    line.tell = channel.tell
    const ends = [
      channel.close,
      onSignal('ended', () => watch.lock()),
      onSignal('opened', opened),
      listenToPerson(watch.act),
      listenToWindow(watch.look),
    ]
    watch.look()
    void watch.check()
    return () => {
      watch.stop()
      for (const end of ends) end()
    }
  }, [watch, line])
  return { watch, view }
}

function openWatch(userId: string, leftMs: number) {
  const line = { tell: (_message: SessionMessage) => {} }
  const watch = new SessionWatch(userId, leftMs, {
    ask: askSession,
    tell: (message) => line.tell(message),
    leave: () => location.replace('/sign-in?after=signed-out'),
    opened: () => giveSignal('opened'),
  })
  return { watch, line }
}

/** What a script makes happen is no person's doing. */
function listenToPerson(act: () => void): () => void {
  let noticed = 0
  const notice = ({ isTrusted }: Event) => {
    const now = Date.now()
    if (!isTrusted || Math.abs(now - noticed) < noticeEveryMs) return
    noticed = now
    act()
  }
  for (const kind of acts) window.addEventListener(kind, notice, { capture: true, passive: true })
  return () => {
    for (const kind of acts) window.removeEventListener(kind, notice, { capture: true })
  }
}

function listenToWindow(look: () => void): () => void {
  for (const kind of looks) window.addEventListener(kind, look)
  document.addEventListener('visibilitychange', look)
  return () => {
    for (const kind of looks) window.removeEventListener(kind, look)
    document.removeEventListener('visibilitychange', look)
  }
}
