/** What a patient can answer about an exercise or a day; the page shows these and the schema of a check-in takes them. */
export const results = ['done', 'partly', 'not'] as const
/** Why something was not done, or not all of it. `unsaid`: on purpose, without a reason. */
export const reasons = ['pain', 'time', 'unclear', 'equipment', 'other', 'unsaid'] as const
export type Reason = (typeof reasons)[number]
export const amounts = ['all', 'some', 'none'] as const
/** Anchors of clinical spec 2.4: 2, 4, 5–6, 7–8 and 9 of 10. */
export const efforts = ['very-easy', 'light', 'some-work', 'hard', 'very-hard'] as const
/** What a question to the therapist can be about. */
export const askedAbout = ['hurts', 'how', 'hard', 'other'] as const
/** Characters of a day's note. */
export const noteLimit = 1000
/** Why a patient takes time off from all of it. */
export const timeOffWhys = ['holiday', 'illness', 'other'] as const
/** Days that a time off may last; a longer one is a talk with the therapist. */
export const longestTimeOff = 28
