import './page.css'
import { hydrateRoot } from 'react-dom/client'
import { keepWords, type PageWords } from '@/lib/i18n/words-of-page'
import { PlanScreen } from '../_components/plan-screen'
import { readState } from './page-state'

/** Brings the page to life: what the server wrote, drawn again from what stands beside it, with the words that came along. */
export function start(words: PageWords): void {
  keepWords(words)
  const root = document.getElementById('page')
  const state = readState(document)
  if (root && state) hydrateRoot(root, <PlanScreen {...state} />)
}
