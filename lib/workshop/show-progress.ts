/** How far a long run has come: a bar in a terminal, elsewhere a line each. */
export function showProgress(done: number, total: number, slug: string) {
  const filled = Math.round((done / total) * 24)
  const bar = '█'.repeat(filled) + '·'.repeat(24 - filled)
  process.stderr.write(
    process.stderr.isTTY ? `\r${bar} ${done}/${total} ${slug.padEnd(28)}` : `${done}/${total} ${slug}\n`,
  )
}
