/** Lets one line per kind and window through and counts the rest, so that a lasting fault does not fill the disk. */
export class LogLimit {
  /** @type {Map<string, { until: number, leftOut: number }>} */
  #kinds = new Map()
  #now
  #windowMs
  #mostKinds

  /**
   * @param {() => number} now
   * @param {number} windowMs
   * @param {number} mostKinds
   */
  constructor(now = Date.now, windowMs = 60_000, mostKinds = 1000) {
    this.#now = now
    this.#windowMs = windowMs
    this.#mostKinds = mostKinds
  }

  /**
   * How many lines of this kind were left out since its last one; null when this one is left out too.
   *
   * @param {string} kind
   * @returns {number | null}
   */
  admit(kind) {
    const now = this.#now()
    const known = this.#kinds.get(kind)
    if (known && now < known.until) {
      known.leftOut += 1
      return null
    }
    this.#kinds.delete(kind)
    this.#kinds.set(kind, { until: now + this.#windowMs, leftOut: 0 })
    const [oldest] = this.#kinds.keys()
    if (this.#kinds.size > this.#mostKinds && oldest !== undefined) this.#kinds.delete(oldest)
    return known?.leftOut ?? 0
  }
}
