import { describe, expect, it } from 'vitest'
import { isLookedAt } from './is-looked-at'

const browser = {
  accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
  'user-agent': 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 Safari/604.1',
}
const looked = (change: Record<string, string> = {}, method = 'GET') =>
  isLookedAt({ method, headers: new Headers({ ...browser, ...change }) })

describe('a link counts as opened', () => {
  it('when a person opens it', () => {
    expect(looked()).toBe(true)
  })

  it('not when only its head is asked for', () => {
    expect(looked({}, 'HEAD')).toBe(false)
  })

  it.each([
    ['anything is as good as a document', { accept: '*/*' }],
    ['a picture is wanted', { accept: 'image/avif,image/webp,*/*' }],
    ['the browser fetches ahead', { purpose: 'prefetch' }],
    ['the browser renders ahead', { 'sec-purpose': 'prefetch;prerender' }],
    ['the phone shows a preview', { 'sec-purpose': 'preview' }],
    ['an old browser fetches ahead', { 'x-moz': 'prefetch' }],
    ['a chat shows a preview', { 'user-agent': 'WhatsApp/2.24.1 A' }],
    ['a network shows a card', { 'user-agent': 'facebookexternalhit/1.1 Facebot Twitterbot/1.0' }],
    [
      'a team chat unfolds it',
      { 'user-agent': 'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)' },
    ],
    [
      'mail looks whether it is a trap',
      { 'user-agent': 'Mozilla/5.0 (Windows NT 6.1; WOW64) SkypeUriPreview Preview/0.5' },
    ],
    ['a program says nothing of itself', { 'user-agent': '' }],
  ])('not when %s', (_, change) => {
    expect(looked(change)).toBe(false)
  })
})
