/** In which time a clinic says that it answers a patient's question; none of them promises anything the clinic did not choose. */
export const answerTimes = ['sameDay', 'twoDays', 'week'] as const
export type AnswerTime = (typeof answerTimes)[number]
