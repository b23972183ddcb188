import { AsyncLocalStorage } from 'node:async_hooks'

/*
 * Whether the database was away while a request was worked on. The door (lib/cli/start/door.mjs) and the program, which
 * the framework bundles apart, meet in one place of the process.
 */

const place = Symbol.for('plinth.request')

/** @type {AsyncLocalStorage<{ outage: boolean }>} */
const requests = Reflect.get(globalThis, place) ?? new AsyncLocalStorage()
Reflect.set(globalThis, place, requests)

/**
 * Works on a request; `facts` tells afterwards what happened meanwhile.
 * @template Result
 * @param {{ outage: boolean }} facts
 * @param {() => Result} work
 * @returns {Result}
 */
export function asRequest(facts, work) {
  return requests.run(facts, work)
}

/** Says that the database was away for the request that is being worked on. */
export function markOutage() {
  const facts = requests.getStore()
  if (facts) facts.outage = true
}
