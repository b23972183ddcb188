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
