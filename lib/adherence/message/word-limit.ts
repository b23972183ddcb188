/** Characters of an answer or of one remark; the field and the schema take the same. */
export const wordLimit = 1000
