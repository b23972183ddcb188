import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'
import { closedPolicy, workerPolicy } from './lib/access/page-policy'
import { shareHeaders } from './lib/share/share-headers'

const everywhere = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), browsing-topics=()' },
]

const config: NextConfig = {
  reactCompiler: true,
  typedRoutes: true,
  poweredByHeader: false,
  // Messages are parsed when the program is built, so that no page carries the parser.
  turbopack: {
    rules: {
      '*.json': {
        loaders: ['./lib/workshop/compile-messages.mjs'],
        condition: { path: './lib/i18n/messages/**/*' },
        as: '*.json',
      },
    },
    resolveAlias: { 'use-intl/format-message': 'use-intl/format-message/format-only' },
  },
  serverExternalPackages: [
    'pg',
    'pino',
    '@node-rs/argon2',
    '@resvg/resvg-js',
    '@react-pdf/renderer',
    '@react-pdf/layout',
    '@react-pdf/render',
    'pdfkit',
    'fontkit',
    '@zxcvbn-ts/core',
    '@zxcvbn-ts/language-common',
    '@zxcvbn-ts/language-en',
  ],
  headers: async () => [
    { source: '/:path*', headers: everywhere },
    { source: '/s/:path*', headers: shareHeaders },
    { source: '/api/s/:path*', headers: shareHeaders },
    ...[
      '/api/:path*',
      '/figures/:path*',
      '/schema/:path*',
      '/icons/:path*',
      '/icon.svg',
      '/favicon.ico',
      '/fonts/:path*',
      '/s/:token/manifest.webmanifest',
    ].map((source) => ({
      source,
      headers: [{ key: 'Content-Security-Policy', value: closedPolicy }],
    })),
    // A worker keeps to the policy of its own file, which loads what it is made of.
    {
      source: '/_next/static/:path*',
      headers: [{ key: 'Content-Security-Policy', value: workerPolicy }],
    },
    // Their names carry a hash of what is in them.
    {
      source: '/figures/:file(.*\\.(?:svg|gz))',
      headers: [{ key: 'Cache-Control', value: 'public, max-age=31536000, immutable' }],
    },
  ],
}

export default createNextIntlPlugin('./lib/i18n/request.ts')(config)
