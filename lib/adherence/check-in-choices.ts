/** What a patient chooses among. Apart from the schema, because their page carries no library that reads one. */
export const results = ['done', 'partly', 'not'] as const
export const amounts = ['all', 'some', 'none'] as const
/** Anchors of clinical spec 2.4: 2, 4, 6 and 8 of 10. */
export const efforts = ['very-easy', 'some-work', 'hard', 'very-hard'] as const

/** Letters of a note. */
export const noteLimit = 1000
