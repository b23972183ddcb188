import { readFile } from 'node:fs/promises'
import path from 'node:path'
import tailwind from '@tailwindcss/postcss'
import type { Plugin } from 'esbuild'
import postcss from 'postcss'
import type { PlanLocale } from '@/lib/i18n/locales'
import compileMessages from '../compile-messages.mjs'
import { narrowFont } from './narrow-font'

/** The areas of the words that a browser needs, and with which the server writes the page. */
const areas = { browser: ['share'], server: ['share', 'failed', 'locked', 'kept'] }
const entry = 'app/s/[token]/_page'

/**
 * What the bundler does not know by itself: words are parsed now, so that no page carries the parser; the style sheet is
 * written by Tailwind; a font has the weights that the page uses; `page:browser`, `page:server` and `page:worker` are where a bundle begins, with the words it comes with.
 */
export function pagePlugin(root: string, locales: readonly PlanLocale[]): Plugin {
  const give = (names: readonly string[]) =>
    `{ ${locales.map((locale) => `${locale}: { ${names.map((name) => toRequired(locale, name))} }`)} }`
  const entries: Record<string, string> = {
    'page:browser': `import { start } from '@/${entry}/browser'\nstart(${give(areas.browser)})`,
    'page:worker': `import '@/app/s/[token]/_offline/worker'`,
    'page:server': `import { keepWords } from '@/lib/i18n/words-of-page'
      keepWords(${give(areas.server)})
      export * from '@/${entry}/render'`,
  }
  return {
    name: 'patient-page',
    setup(build) {
      build.onResolve({ filter: /^page:/ }, ({ path: name }) => ({ path: name, namespace: 'page' }))
      build.onLoad({ filter: /.*/, namespace: 'page' }, ({ path: name }) => ({
        contents: entries[name],
        resolveDir: root,
      }))
      build.onResolve({ filter: /^react(-dom)?(\/.+)?$/ }, ({ path: name, kind }) =>
        build.resolve(lighter[name] ?? name, { resolveDir: root, kind }),
      )
      build.onResolve({ filter: /^#words$/ }, () => ({ path: path.join(root, 'lib/i18n/words-of-page.ts') }))
      build.onLoad({ filter: /[\\/]lib[\\/]i18n[\\/]messages[\\/].+\.json$/ }, async ({ path: file }) => ({
        contents: compileMessages(await readFile(file, 'utf8')),
        loader: 'json',
      }))
      build.onLoad({ filter: /-wght-normal\.woff2$/ }, async ({ path: file }) => ({
        contents: await narrowFont(file),
        loader: build.initialOptions.loader?.['.woff2'] ?? 'empty',
      }))
      build.onLoad({ filter: /[\\/]page\.css$/ }, async ({ path: file }) => {
        const { css } = await postcss([tailwind({ base: root })]).process(await readFile(file, 'utf8'), {
          from: file,
        })
        return { contents: css, loader: 'css' }
      })
    },
  }
}

/** What stands in the place of React, by what asks for it. */
const lighter: Record<string, string> = {
  react: `./${entry}/page-react`,
  'react-dom/client': `./${entry}/page-react`,
  'react-dom/server': 'preact-render-to-string',
  'react/jsx-runtime': 'preact/jsx-runtime',
}

function toRequired(locale: PlanLocale, area: string): string {
  return `${area}: require('@/lib/i18n/messages/${locale}/${area}.json')`
}
