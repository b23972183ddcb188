import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { PrismaPg } from '@prisma/adapter-pg'
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlQueryable,
} from '@prisma/driver-adapter-utils'
import type { SchemaEngine } from '@prisma/schema-engine-wasm'
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg'
import pg from 'pg'
import { toConnection, withDatabase } from './connection'

const require = createRequire(import.meta.url)
const filters = { externalTables: [], externalEnums: [] }
const schemaFile = 'prisma/schema.prisma'

/**
 * What is missing in a database for it to be as prisma/schema.prisma says, as SQL; empty when nothing is.
 * A tool for development and tests. Takes an owner address of a server where a passing database may be created.
 */
export async function diffFromSchema(ownerUrl: string): Promise<string> {
  const content = readFileSync(schemaFile, 'utf8')
  const schema = { files: [{ path: schemaFile, content }] }
  return withEngine(ownerUrl, content, async (running) => {
    const result = await running.diff({
      from: { tag: 'schemaDatasource', ...schema, configDir: 'prisma' },
      to: { tag: 'schemaDatamodel', ...schema },
      script: true,
      exitCode: null,
      filters,
    })
    const script = result.stdout ?? ''
    return /^-- This is an empty migration/.test(script) ? '' : script
  })
}

async function withEngine<Result>(
  ownerUrl: string,
  schema: string,
  work: (running: SchemaEngine) => Promise<Result>,
): Promise<Result> {
  const restore = readCharAsText()
  try {
    const factory = new SchemaEngineAdapter(ownerUrl)
    const bound = bindMigrationAwareSqlAdapterFactory(factory)
    loadEngine()
    const running = await engine.SchemaEngine.new(
      { datamodels: [[schemaFile, schema]] },
      () => undefined,
      bound,
    )
    return await work(running)
  } finally {
    restore()
  }
}

class SchemaEngineAdapter extends PrismaPg {
  constructor(private readonly url: string) {
    super(toConnection(url))
  }

  override async connect() {
    return withCharConstraintType(await super.connect())
  }

  /** A database that lasts as long as the connection. */
  override async connectToShadowDb() {
    const admin = new pg.Client(toConnection(this.url))
    await admin.connect()
    const name = `prisma_migrate_shadow_db_${crypto.randomUUID()}`
    await admin.query(`CREATE DATABASE "${name}"`)
    const adapter = withCharConstraintType(
      await new PrismaPg(toConnection(withDatabase(this.url, name))).connect(),
    )
    const dispose = adapter.dispose.bind(adapter)
    adapter.dispose = async () => {
      await dispose()
      await admin.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`)
      await admin.end()
    }
    return adapter
  }
}

/** The one column that the engine reads as a character and not as text. */
function withCharConstraintType<Adapter extends SqlQueryable>(adapter: Adapter): Adapter {
  const query = adapter.queryRaw.bind(adapter)
  adapter.queryRaw = async (params) => {
    const result = await query(params)
    const column = result.columnNames.indexOf('constraint_type')
    if (column >= 0) result.columnTypes[column] = ColumnTypeEnum.Character
    return result
  }
  return adapter
}

let loaded = false

/** Node 20 does not import WebAssembly by itself. */
function loadEngine(): void {
  if (loaded) return
  const file = require.resolve('@prisma/schema-engine-wasm/schema_engine_bg').replace(/\.js$/, '.wasm')
  const instance = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(file)), {
    './schema_engine_bg.js': engine,
  })
  engine.__wbg_set_wasm(instance.exports)
  const start = instance.exports.__wbindgen_start
  if (typeof start === 'function') start()
  loaded = true
}

/** The catalogs answer with the type "char" (18), which the adapter cannot map; 25 is text. */
function readCharAsText(): () => void {
  const prototype: object = pg.Query.prototype
  const original: (message: RowDescription) => void = Reflect.get(prototype, 'handleRowDescription')
  Reflect.set(prototype, 'handleRowDescription', function handle(this: unknown, message: RowDescription) {
    for (const field of message.fields) if (field.dataTypeID === 18) field.dataTypeID = 25
    return original.call(this, message)
  })
  return () => {
    Reflect.set(prototype, 'handleRowDescription', original)
  }
}

type RowDescription = { fields: { dataTypeID: number }[] }
