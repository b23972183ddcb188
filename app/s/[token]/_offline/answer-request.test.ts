import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { answerLanguage, answerPage, awaitPage, isAnswered } from './answer-request'
import { findPage, rememberLink, writtenHeader } from './kept-pages'
import { fakeCaches } from './testing/fake-caches'

const scope = 'http://localhost:3000/s/AAAAAAAAAAAAAAAAAAAAAAAA'
const shareLinkId = 'link'
const toRequest = (url: string) => ({ method: 'GET', mode: 'navigate', url }) as Request
const inSpanish = toRequest(`${scope}?language=es`)
/** What a worker gets for a navigation that leads on. */
const onward = { type: 'opaqueredirect', clone: () => new Response('') } as unknown as Response
const plan = JSON.stringify({ page: { versionNumber: 1 }, shareLinkId })
const toPage = () =>
  new Response(`in Spanish<script type="application/json" id="state">${plan}</script>`, {
    headers: { 'X-Robots-Tag': 'noindex' },
  })

beforeEach(async () => {
  vi.stubGlobal('caches', fakeCaches())
  await rememberLink(scope, shareLinkId)
  const set = await caches.open(`plinth-page ${shareLinkId} 1`)
  await set.put(scope, new Response('kept in English', { headers: { [writtenHeader]: '2026-11-29' } }))
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

describe('a change of language, in the background', () => {
  it('is told apart from the page', () => {
    expect(isAnswered(inSpanish, scope)).toBe('language')
    expect(isAnswered(toRequest(`${scope}?said=kept`), scope)).toBe('page')
    expect(isAnswered(toRequest(`${scope}/kept?language=es`), scope)).toBeNull()
  })

  it('leads on and takes away nothing that is kept', async () => {
    vi.stubGlobal('fetch', async () => onward)
    expect(await answerLanguage(inSpanish, scope)).toBe(onward)
    expect(await (await findPage(scope, shareLinkId))?.text()).toBe('kept in English')
  })

  it('shows the kept page where there is no network', async () => {
    vi.stubGlobal('fetch', async () => {
      throw new TypeError('Failed to fetch')
    })
    expect(await (await answerLanguage(inSpanish, scope)).text()).toBe('kept in English')
  })

  it('lets the page in that language come as late as it will, once; after it the kept one is shown as before', async () => {
    vi.useFakeTimers()
    vi.stubGlobal('fetch', async () => onward)
    await answerLanguage(inSpanish, scope)
    vi.stubGlobal('fetch', async () => {
      await new Promise((resolve) => setTimeout(resolve, 20_000))
      return toPage()
    })
    const open = async () => {
      const answer = answerPage(toRequest(scope), scope, () => undefined)
      await vi.advanceTimersByTimeAsync(20_000)
      return (await answer).text()
    }
    expect(await open()).toContain('in Spanish')
    expect(await open()).toBe('kept in English')
  })
})

describe('a newer page that somebody asks to see, in the background', () => {
  const open = async () => {
    const answer = answerPage(toRequest(scope), scope, () => undefined)
    await vi.advanceTimersByTimeAsync(20_000)
    return (await answer).text()
  }

  it('is waited for, once, where without that the kept one is shown', async () => {
    vi.useFakeTimers()
    vi.stubGlobal('fetch', async () => {
      await new Promise((resolve) => setTimeout(resolve, 20_000))
      return toPage()
    })
    expect(await open()).toBe('kept in English')
    awaitPage()
    expect(await open()).toContain('in Spanish')
    expect(await open()).toBe('kept in English')
  })

  it('is the kept one where there is no network', async () => {
    vi.useFakeTimers()
    vi.stubGlobal('fetch', async () => {
      throw new TypeError('Failed to fetch')
    })
    awaitPage()
    expect(await open()).toBe('kept in English')
  })
})
