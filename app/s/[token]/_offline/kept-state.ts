import type { SharedPlan } from '@/lib/share/shared-plan'

/** Of what a page is drawn from, what keeping it needs to know; the rest comes along as the server wrote it. */
export type KeptState = { page: SharedPlan; token: string; shareLinkId: string; servedAt: string }
