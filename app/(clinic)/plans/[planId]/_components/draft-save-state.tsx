'use client'

import { type Saved, SaveState } from '@/app/_components/save-state'
import type { DraftState } from '../_draft/draft-state'
import { useDraftState } from '../_draft/use-plan-draft'
import { useDesk } from './builder-context'

export function DraftSaveState() {
  const { draft } = useDesk()
  return <SaveState saved={toSaved(useDraftState(draft))} />
}

function toSaved({ save, merged }: DraftState): Saved {
  if (save.kind === 'saved') return { state: merged?.fresh ? 'merged' : 'saved', at: new Date(save.at) }
  if (save.kind === 'offline') return { state: save.why === 'network' ? 'offline' : 'kept' }
  if (save.kind === 'signed-out') return { state: 'offline' }
  return { state: save.kind === 'refused' ? 'failed' : 'saving' }
}
