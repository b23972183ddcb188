/** The button that takes the focus where a score that had it is gone. */
export const enterButtonId = 'enter-score'
