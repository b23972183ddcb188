import { recordAudit } from '@/lib/audit/mutations'
import { attemptKey } from '@/lib/auth/attempt-key'
import { type Counted, forgiveGuess, readWait, reserveGuess } from '@/lib/auth/guess/mutations'
import { requireSecret } from '@/lib/auth/secret'
import { within } from '@/lib/db/within'
import type { LinkLock } from '@/lib/errors'
import { findLinkProof, type LinkProof, type OpenedLink, type RequestFacts } from '@/lib/share/open-share'
import { verifyProof } from '../proof-hash'
import { isProof, toTypedProof } from '../proof-kind'
import { proofLimits } from '../proof-limits'
import { provenCookie } from '../queries'

/** What became of what somebody typed. */
export type ProofOutcome =
  /** `cookie` is a Set-Cookie header, by which the device is known from now on. */
  | { kind: 'right'; cookie: string }
  /** The link asks for nothing. */
  | { kind: 'open' }
  | { kind: 'wrong'; link: OpenedLink; asks: LinkLock['asks']; tries: number }
  | { kind: 'wait'; seconds: number }

/**
 * Compares what somebody typed with what a link asks for. Guesses are counted before they are compared, for the link from one
 * address and for the link as a whole; a right one takes its own count back. Answers and throws for a dead link as
 * openShare does, whatever was typed.
 */
export async function proveLink(
  token: string,
  typed: string,
  facts: RequestFacts,
): Promise<ProofOutcome | null> {
  const link = await findLinkProof(token, facts)
  if (!link) return null
  const { proof, ...opened } = link
  if (!proof) return { kind: 'open' }
  const { asks, proofId } = proof.lock
  const given = toTypedProof(typed)
  if (!isProof(given)) return { kind: 'wrong', link: opened, asks, tries: 0 }
  const { pair, all } = toCounted(proof, facts.address)
  const { wait, tries } = await reserveGuess([pair, all], facts.now)
  if (wait > 0) return { kind: 'wait', seconds: Math.ceil(wait / 1000) }
  const { shareLinkId } = opened.scope
  if (!(await verifyProof(proof.hash, given, { shareLinkId, proofId }, requireSecret()))) {
    await record(opened, 'link-proof-refused')
    return { kind: 'wrong', link: opened, asks, tries }
  }
  await forgiveGuess({ pair: pair.key, all: all.key })
  await record(opened, 'link-proven')
  return { kind: 'right', cookie: provenCookie(token, proofId, facts.now) }
}

/** Seconds until this address may try again at a link, 0 for at once or where there is no such link. */
export async function waitToProve(token: string, facts: RequestFacts): Promise<number> {
  const proof = (await findLinkProof(token, facts))?.proof
  if (!proof) return 0
  const { pair, all } = toCounted(proof, facts.address)
  return Math.ceil((await readWait([pair, all], facts.now)) / 1000)
}

/** Another PIN is counted anew. */
function toCounted({ lock: { asks, proofId }, choices }: LinkProof, address: string) {
  const limits = proofLimits(asks, choices)
  const pair: Counted = { key: attemptKey('proof-pair', proofId, address), rule: limits.pair }
  const all: Counted = { key: attemptKey('proof', proofId), rule: limits.link }
  return { pair, all }
}

function record({ scope, patientId }: OpenedLink, kind: 'link-proven' | 'link-proof-refused'): Promise<void> {
  const { planId, shareLinkId } = scope
  return within(scope, (tx) => recordAudit(tx, scope, { kind, patientId, planId, shareLinkId }))
}
