/** For whom a page was drawn: their account, and how the lock addresses them. */
export type PageUser = { id: string; name: string; email: string }
