import { expect, test } from 'vitest'
import { toDevice } from './to-device'

const chrome =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36'
const phone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1'
const firefox = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:127.0) Gecko/20100101 Firefox/127.0'

test.each([
  [chrome, 'Chrome', 'Windows'],
  [phone, 'Safari', 'iOS'],
  [firefox, 'Firefox', 'macOS'],
  ['nothing known', null, null],
  ['', null, null],
  [null, null, null],
])('%s', (userAgent, browser, system) => {
  expect(toDevice(userAgent)).toEqual({ browser, system })
})
