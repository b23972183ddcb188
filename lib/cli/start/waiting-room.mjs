/**
 * Lets so many requests in at once and has others wait, in the order they came: at most so many, and none longer than so
 * many milliseconds. Whoever finds no seat, or waits too long, is told so instead of waiting for an answer that comes late.
 * @param {{atOnce: number, seats: number, longestMs: number}} size
 */
export function openWaitingRoom({ atOnce, seats, longestMs }) {
  let inside = 0
  /** @type {Set<{enter: () => void}>} */
  const waiting = new Set()

  function next() {
    for (const one of waiting) {
      if (inside >= atOnce) return
      one.enter()
    }
  }

  function letIn(response, enter) {
    inside += 1
    response.once('close', () => {
      inside -= 1
      next()
    })
    enter()
  }

  return {
    /**
     * `enter` hands the request on, at once or later; `turnAway` answers it instead. A request whose sender has gone
     * meanwhile gets neither. `response` tells by its 'close' that it is over.
     */
    arrive(response, enter, turnAway) {
      if (inside < atOnce) return letIn(response, enter)
      if (waiting.size >= seats) return turnAway()
      const one = { enter: () => leave() && letIn(response, enter) }
      const leave = () => {
        clearTimeout(timer)
        response.off('close', leave)
        return waiting.delete(one)
      }
      const timer = setTimeout(() => leave() && turnAway(), longestMs)
      response.once('close', leave)
      waiting.add(one)
    },
  }
}
