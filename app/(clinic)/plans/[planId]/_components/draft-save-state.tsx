'use client'

import { type Saved, SaveState } from '../../../../_components/save-state'
import type { SaveState as DraftSave } from '../_draft/draft-state'
import { useBuilder } from './builder-context'

export function DraftSaveState() {
  const { state } = useBuilder()
  return <SaveState saved={toSaved(state.save)} />
}

function toSaved(save: DraftSave): Saved {
  if (save.kind === 'saved' || save.kind === 'merged') return { state: save.kind, at: new Date(save.at) }
  if (save.kind === 'offline' || save.kind === 'signed-out') return { state: 'offline' }
  return { state: save.kind === 'refused' ? 'failed' : 'saving' }
}
