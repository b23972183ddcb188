import './page.css'
import { hydrateRoot } from 'react-dom/client'
import { keepWords, type PageWords } from '@/lib/i18n/words-of-page'
import { PlanScreen, type PlanScreenProps } from '../_components/plan-screen'
import { openPageLink } from '../_log/open-page-link'
import type { KeptState } from '../_offline/kept-state'
import { beginShown } from '../_offline/shown-page'
import { startKeeping } from '../_offline/start-keeping'
import { readState } from './page-state'

/** Brings the page to life: what the server wrote, drawn again from what stands beside it, with the words that came along. */
export function start(words: PageWords): void {
  keepWords(words)
  const root = document.getElementById('page')
  const state = readState(document)
  if (!root || !state) return
  beginShown(document.documentElement, state)
  void openPageLink(state.shareLinkId, state.servedAt)
  const drawn = hydrateRoot(root, <PlanScreen {...state} />)
  performance.mark('alive')
  // What is kept was written by the server as this page was.
  const draw = (next: KeptState) => drawn.render(<PlanScreen {...(next as PlanScreenProps)} />)
  startKeeping({ state, draw })
}
