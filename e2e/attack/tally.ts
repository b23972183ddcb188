/** Counts what was tried, and keeps what did not hold. */
export class Tally {
  readonly fell: string[] = []
  private tried = 0

  constructor(private readonly area: string) {}

  note(name: string, holds: boolean, answer: { status: number; text: string }): void {
    this.tried += 1
    if (!holds) this.fell.push(`${name}: ${answer.status} ${answer.text.slice(0, 200)}`)
  }

  /** The line of the table in docs/security.md. */
  say(): void {
    console.error(`${this.area}: ${this.tried} tried, ${this.tried - this.fell.length} held`)
  }
}
