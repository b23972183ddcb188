/** What the machine or its settings refuse, said in one sentence with its remedy; shown without a stack. */
export class PlainError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'PlainError'
  }
}
