import { expect, test } from 'vitest'
import { toWebsite } from './website'

test.each([
  ['example.com', 'https://example.com'],
  ['www.example.com/team?x=1', 'https://www.example.com/team?x=1'],
  ['example.com:8443', 'https://example.com:8443'],
  ['http://example.com', 'http://example.com'],
  ['HTTPS://Example.com', 'HTTPS://Example.com'],
])('%s is %s', (text, address) => {
  expect(toWebsite(text)).toBe(address)
})

test.each([
  'javascript:alert(1)',
  'javascript:alert(document.domain).example',
  'JavaScript://example.com/%0aalert(1)',
  'javascript:80/x.example',
  'data:text/html,x.example',
  'vbscript:x.example',
  'ftp://example.com',
  'mailto:a@example.com',
  'https://someone@example.com',
  'https://',
  'localhost',
  'not an address',
  '//example.com',
  '',
])('%s is none', (text) => {
  expect(toWebsite(text)).toBeNull()
})
