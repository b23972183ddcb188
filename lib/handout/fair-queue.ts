/** Jobs that wait, by clinic: each clinic that waits has one turn after another, and within it the first comes first. */
export class FairQueue<Job> {
  /** In the order of turns. */
  private readonly waiting = new Map<string, Job[]>()

  push(clinicId: string, job: Job): void {
    const own = this.waiting.get(clinicId)
    if (own) own.push(job)
    else this.waiting.set(clinicId, [job])
  }

  /** The next job, or undefined; its clinic goes to the end of the line. */
  shift(): Job | undefined {
    const [first] = this.waiting
    if (!first) return undefined
    const [clinicId, jobs] = first
    const job = jobs.shift()
    this.waiting.delete(clinicId)
    if (jobs.length > 0) this.waiting.set(clinicId, jobs)
    return job
  }

  get size(): number {
    return [...this.waiting.values()].reduce((sum, jobs) => sum + jobs.length, 0)
  }
}
