/*
 * Where the program leaves what answers the page of a link, so that the door (lib/cli/start/door.mjs) asks it without the
 * framework in between, which bundles the program apart and would take longer than the page itself.
 */

const place = Symbol.for('plinth.linkPage')

/**
 * @typedef {{ method: string, token: string, said: string | null, language: string | null, headers: Pick<Headers, 'get'>, packings: string }} AskedPage
 * @typedef {{ status: number, headers: Record<string, string>, body: Uint8Array<ArrayBuffer> | string }} AnsweredPage
 */

/**
 * Leaves it, for as long as the process lives.
 * @param {(asked: AskedPage) => Promise<AnsweredPage>} answer
 */
export function leaveLinkPage(answer) {
  Reflect.set(globalThis, place, answer)
}

/**
 * What was left; undefined before the program is loaded.
 * @returns {((asked: AskedPage) => Promise<AnsweredPage>) | undefined}
 */
export function findLinkPage() {
  return Reflect.get(globalThis, place)
}
