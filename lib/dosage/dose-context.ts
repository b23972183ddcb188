/** What is known of the patient and the plan when a dose is checked; absent means not known. */
export type DoseContext = {
  /** Years. */
  age?: number
  /** The patient's clinical flags by name, such as `beta_blocker`. */
  flags?: readonly string[]
  /** A return-to-sport phase: sprints and long hard bouts are wanted there. */
  sportPhase?: boolean
  /** The plan's review date: more than six thrusts need one. */
  reviewDate?: string
}
