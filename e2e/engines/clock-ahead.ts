/** An expression that sets the clocks of a page, that of the day and that of its counting, ahead of the machine's. */
export function toClockAhead(milliseconds: number): string {
  return `(${setAhead.toString()})(${milliseconds})`
}

/** Runs in the page, from its text alone. A browser that is driven from outside has no other clock in common with others. */
function setAhead(milliseconds: number): void {
  const clocks = window as unknown as { trueDate?: DateConstructor; trueCount?: () => number }
  clocks.trueDate ??= Date
  clocks.trueCount ??= performance.now.bind(performance)
  const { trueDate, trueCount } = clocks
  window.Date = class extends trueDate {
    constructor(...given: [] | ConstructorParameters<DateConstructor>) {
      if (given.length === 0) super(trueDate.now() + milliseconds)
      else super(...given)
    }
    static override now = () => trueDate.now() + milliseconds
  } as DateConstructor
  performance.now = () => trueCount() + milliseconds
}

/**
 * An expression that has the counting clock of a page stand, and go on by so many milliseconds alone. What it is worth comes
 * when the page, whose ticks are a tenth of a second apart, has seen it.
 */
export function toClockStanding(milliseconds: number): string {
  return `(${stand.toString()})(${milliseconds})`
}

/** Runs in the page, from its text alone. */
function stand(milliseconds: number): Promise<void> {
  const clocks = window as unknown as { trueCount?: () => number; stoodAt?: number }
  clocks.trueCount ??= performance.now.bind(performance)
  const at = (clocks.stoodAt ?? performance.now()) + milliseconds
  clocks.stoodAt = at
  performance.now = () => at
  return new Promise((resolve) => setTimeout(resolve, 200))
}
