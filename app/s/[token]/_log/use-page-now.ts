'use client'
import { useEffect, useRef, useState } from 'react'
import type { PageNow } from '@/lib/adherence/page-now'
import { isOurs } from '../_offline/judge-answer'
import { keepSoon } from '../_offline/keep-soon'
import { readShown } from '../_offline/shown-page'
import { answersInTurn } from './answers-in-turn'
import { countBeside, findHeard, keepHeard } from './heard-now'
import { readPageNow } from './read-page-now'

/**
 * What happened elsewhere since the page was opened: asked for after each answer that was kept, when the page is seen
 * again, when the network is back, and at the patient's midnight. Null until then; of a page that was kept, what the
 * phone heard last. Nothing that was heard counts beside a page that the server wrote later (`servedAt`, ISO). `end` is
 * called when the link is dead; without a network the page stays as it is.
 */
export function usePageNow(
  token: string,
  {
    version,
    language,
    day,
    kept,
    end,
    shareLinkId,
    servedAt,
  }: {
    version: number
    language: string
    day: string
    kept: number
    end: () => void
    shareLinkId: string
    servedAt: string
  },
): PageNow | null {
  const [now, setNow] = useState<PageNow | null>(null)
  const [before, setBefore] = useState<PageNow | null>(null)
  // What the server has just sent is not asked for again: only another day or another answer is a reason.
  const reason = `${day} ${kept}`
  const heard = useRef(reason)

  useEffect(() => {
    void findHeard(shareLinkId, language).then(setBefore)
  }, [shareLinkId, language])

  useEffect(() => {
    const leaving = new AbortController()
    const answers = answersInTurn()
    const ask = async () => {
      const turn = answers.nextTurn()
      const query = new URLSearchParams({ version: String(version), day, language })
      const response = await fetch(`/api/s/${token}/now?${query}`, { signal: leaving.signal }).catch(
        () => null,
      )
      if (response?.status === 404 && isOurs(response)) return end()
      // Locked since: the page in its place asks for the PIN.
      if (response?.status === 401 && isOurs(response)) return window.location.reload()
      if (!response?.ok) return
      const answer = readPageNow(await response.json().catch(() => null))
      if (!answer || leaving.signal.aborted || !answers.take(turn, answer.at)) return
      setNow(answer)
      keepHeard(shareLinkId, answer, language)
      keepSoon()
    }
    const askWhenSeen = () => {
      if (document.visibilityState === 'visible') void ask()
    }
    // A page that was kept is as old as it is.
    if (heard.current !== reason || readShown().asOf !== null) void ask()
    heard.current = reason
    // A page that the browser had put away and brings back is as old as it was.
    const askWhenBack = ({ persisted }: PageTransitionEvent) => {
      if (persisted) void ask()
    }
    document.addEventListener('visibilitychange', askWhenSeen)
    window.addEventListener('online', askWhenSeen)
    window.addEventListener('pageshow', askWhenBack)
    return () => {
      leaving.abort()
      document.removeEventListener('visibilitychange', askWhenSeen)
      window.removeEventListener('online', askWhenSeen)
      window.removeEventListener('pageshow', askWhenBack)
    }
  }, [token, shareLinkId, version, language, day, reason, end])

  const last = now ?? before
  return last && countBeside(last, servedAt)
}
