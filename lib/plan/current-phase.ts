type Phased<Phase extends { id: string }> = {
  phases: readonly Phase[]
  currentPhaseId?: string | null | undefined
}

/** Place of the phase the patient is in: the one named, otherwise the first. */
export function currentPhaseIndex({ phases, currentPhaseId }: Phased<{ id: string }>): number {
  return Math.max(
    0,
    phases.findIndex(({ id }) => id === currentPhaseId),
  )
}

/** The phase the patient is in, of a draft, a version or its schedule. RangeError for what has no phase. */
export function currentPhase<Phase extends { id: string }>(plan: Phased<Phase>): Phase {
  const phase = plan.phases[currentPhaseIndex(plan)]
  if (!phase) throw new RangeError('There is no phase.')
  return phase
}
