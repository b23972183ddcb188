/**
 * Does one thing after the other, whatever became of the one before: what is sent last is what the server has in the end. With
 * nothing before it, it begins at once, while the press still counts for the browser's question.
 */
export function oneByOne(): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> | null = null
  return (work) => {
    const done = last ? last.then(work) : work()
    const own = done
      .catch(() => undefined)
      .then(() => {
        if (last === own) last = null
      })
    last = own
    return done
  }
}
