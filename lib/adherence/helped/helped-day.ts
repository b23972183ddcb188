import type { Helper } from '@/lib/share/helper-link/helper-link'

/** A day on which something was logged by a helper's link: how many ticks, and how many answers about the day. */
export type HelpedDay = { date: string; helper: Helper; ticks: number; answers: number }
