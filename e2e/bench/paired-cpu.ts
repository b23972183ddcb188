/** One way to do the same work. */
export type Arm = { name: string; run(): Promise<unknown> }
/** CPU milliseconds of each arm, round by round; a round's arms are run one after another in shuffled order. */
export type Rounds = Record<string, number[]>
export type Ratio = { median: number; low: number; high: number }

/** Measures CPU time of all threads per arm, after warm-ups, with the heap collected before each run. */
export async function measureArms(
  arms: readonly Arm[],
  { warmUps, rounds, onRound }: { warmUps: number; rounds: number; onRound(text: string): void },
): Promise<Rounds> {
  const result: Rounds = Object.fromEntries(arms.map(({ name }) => [name, []]))
  for (let round = -warmUps; round < rounds; round += 1) {
    const took: string[] = []
    for (const arm of shuffle(arms)) {
      globalThis.gc?.()
      const before = process.cpuUsage()
      await arm.run()
      const { user, system } = process.cpuUsage(before)
      const spent = (user + system) / 1000
      if (round >= 0) result[arm.name]?.push(spent)
      took.push(`${arm.name} ${spent.toFixed(0)}`)
    }
    onRound(`${round < 0 ? 'warm-up' : `round ${round + 1}`}: ${took.join(', ')} ms`)
  }
  return result
}

/** Median of the paired ratios with a 95% bootstrap interval. */
export function compare(over: readonly number[], under: readonly number[]): Ratio {
  const ratios = over.map((value, index) => value / (under[index] ?? Number.NaN))
  const medians = Array.from({ length: 2000 }, () =>
    median(ratios.map(() => ratios[Math.floor(Math.random() * ratios.length)] ?? Number.NaN)),
  ).sort((a, b) => a - b)
  return { median: median(ratios), low: medians[50] ?? Number.NaN, high: medians[1949] ?? Number.NaN }
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length / 2
  return sorted.length % 2
    ? (sorted[Math.floor(middle)] ?? Number.NaN)
    : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2
}

function shuffle<Value>(values: readonly Value[]): Value[] {
  return values
    .map((value) => ({ value, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value)
}
