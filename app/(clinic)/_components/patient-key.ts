/** Where every question about patients begins: what changes one of them asks all of these anew. */
export const patientKey = ['patients'] as const
