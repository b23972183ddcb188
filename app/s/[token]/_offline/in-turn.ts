/**
 * Does a work for whoever asks, one after the other. Those who ask for the same language before theirs has begun are answered
 * by one; what is under way when somebody asks may have read the page before what they ask for came about, and does not count.
 */
export function inTurn<Asked extends { language: string }>(
  work: (asked: Asked) => Promise<void>,
): (asked: Asked) => Promise<void> {
  let waiting: { language: string; done: Promise<void> } | null = null
  let last: Promise<void> = Promise.resolve()
  return (asked) => {
    const { language } = asked
    if (waiting?.language === language) return waiting.done
    const begin = () => {
      if (waiting === own) waiting = null
      return work(asked)
    }
    const own = { language, done: last.catch(() => undefined).then(begin) }
    waiting = own
    last = own.done
    return own.done
  }
}
