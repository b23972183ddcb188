import type { Role } from './role'

declare const brand: unique symbol

/** A signed-in member of a clinic. Only auth/gate.ts mints one. */
export type ClinicScope = {
  readonly [brand]: 'clinic'
  readonly kind: 'clinic'
  readonly clinicId: string
  readonly userId: string
  readonly memberId: string
  readonly role: Role
  /** Where the request came from, for the record; absent at the command line. */
  readonly address?: string
}

/** Someone holding a live link to one plan. Only share/open-share.ts mints one. */
export type ShareScope = {
  readonly [brand]: 'share'
  readonly kind: 'share'
  readonly clinicId: string
  readonly planId: string
  readonly shareLinkId: string
  readonly address?: string
}
