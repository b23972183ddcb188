/** Patients that go over in one act, so that they and the record of each are written in a transaction of a few seconds. */
export const mostAtOnce = 500
