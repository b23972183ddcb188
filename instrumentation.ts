/** The framework calls this once in the server's process, before the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NODE_ENV !== 'production') return
  const { limitPrintedErrors } = await import('./lib/log')
  limitPrintedErrors(console)
}
