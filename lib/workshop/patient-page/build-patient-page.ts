import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { type BuildOptions, build as bundle, type Metafile } from 'esbuild'
import { completeLocales, type PlanLocale } from '@/lib/i18n/locales'
import { pagePlugin } from './page-plugin'

const root = path.resolve(import.meta.dirname, '../../..')
/** As the framework's own scripts are written for. */
const target = ['chrome111', 'edge111', 'firefox111', 'safari16.4']
const worthPacking = /\.(js|css|json)$/

/**
 * Bundles the patient's page, which stands apart from the framework, into `.next/patient-page`: for each language a
 * script with its words, the style sheet and the fonts, all named by what is in them, with packed copies beside them and
 * a list of them; what works for it in the background; what draws it on the server; and which file is which. While
 * developing it lies beside, as `patient-page-dev`.
 */
export async function buildPatientPage({ dev = false } = {}): Promise<void> {
  const folder = path.join(root, dev ? '.next/patient-page-dev' : '.next/patient-page')
  const made = `${folder}.new`
  await rm(made, { recursive: true, force: true })
  await mkdir(made, { recursive: true })
  const files = Object.fromEntries(
    await Promise.all(completeLocales.map(async (locale) => [locale, await bundlePage(locale, made, dev)])),
  )
  await bundle({
    ...toOptions(completeLocales, dev),
    entryPoints: { render: 'page:server' },
    outdir: made,
    platform: 'node',
    format: 'cjs',
    outExtension: { '.js': '.cjs' },
    target: 'node20',
    loader: { '.css': 'empty' },
    assetNames: '[name]',
  })
  await bundle({
    ...toOptions([], dev),
    entryPoints: { sw: 'page:worker' },
    outdir: path.join(made, 'worker'),
    platform: 'browser',
    format: 'iife',
    target,
    minify: !dev,
  })
  if (!dev) for (const part of ['files', 'worker']) await pack(path.join(made, part))
  await writeFile(path.join(made, 'files.json'), JSON.stringify(files))
  await rm(folder, { recursive: true, force: true })
  await rename(made, folder)
}

async function bundlePage(locale: PlanLocale, made: string, dev: boolean) {
  const { metafile } = await bundle({
    ...toOptions([locale], dev),
    entryPoints: { page: 'page:browser' },
    outdir: path.join(made, 'files'),
    platform: 'browser',
    format: 'esm',
    target,
    minify: !dev,
    metafile: true,
    splitting: true,
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    publicPath: '/patient-page/',
    loader: { '.woff2': 'file' },
  })
  const find = (pattern: RegExp) => {
    const file = Object.keys(metafile.outputs).find((name) => pattern.test(name))
    if (!file) throw new Error(`The patient's page was made without ${pattern}.`)
    return toAddress(file)
  }
  const script = find(/page-\w+\.js$/)
  return {
    script,
    list: await writeList(Object.keys(metafile.outputs).map(toAddress), path.join(made, 'files')),
    parts: toParts(metafile, script),
    style: find(/page-\w+\.css$/),
    font: find(/-latin-wght[\w-]+\.woff2$/),
  }
}

/** Writes which files there are, under a name that changes with them; answers its address. */
async function writeList(addresses: readonly string[], folder: string): Promise<string> {
  const text = JSON.stringify(addresses.toSorted())
  const name = `list-${createHash('sha256').update(text).digest('hex').slice(0, 8)}.json`
  await writeFile(path.join(folder, name), text)
  return toAddress(name)
}

/** What a script cannot begin without: asked for at once with it, not when it has come. */
function toParts({ outputs }: Metafile, script: string): string[] {
  const [, entry] = Object.entries(outputs).find(([name]) => toAddress(name) === script) ?? []
  return (entry?.imports ?? []).flatMap(({ kind, path: part }) =>
    kind === 'import-statement' ? [toAddress(part)] : [],
  )
}

function toAddress(output: string): string {
  return `/patient-page/${path.posix.basename(output)}`
}

function toOptions(locales: readonly PlanLocale[], dev: boolean): BuildOptions {
  return {
    absWorkingDir: root,
    bundle: true,
    charset: 'utf8',
    jsx: 'automatic',
    jsxDev: false,
    legalComments: 'none',
    logLevel: 'silent',
    alias: { 'use-intl/format-message': 'use-intl/format-message/format-only' },
    define: { 'process.env.NODE_ENV': JSON.stringify(dev ? 'development' : 'production') },
    plugins: [pagePlugin(root, locales)],
  }
}

async function pack(made: string): Promise<void> {
  const names = (await readdir(made)).filter((name) => worthPacking.test(name))
  await Promise.all(
    names.map(async (name) => {
      const file = path.join(made, name)
      const bytes = await readFile(file)
      const best = { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }
      await writeFile(`${file}.br`, await promisify(brotliCompress)(bytes, best))
      await writeFile(`${file}.gz`, await promisify(gzip)(bytes, { level: 9 }))
    }),
  )
}
