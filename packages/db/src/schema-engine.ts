import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import type { SchemaEngine } from '@prisma/schema-engine-wasm';
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg';
import type { PoolConfig } from 'pg';
import type { SchemaFile } from './repository.ts';

type Adapter = Awaited<ReturnType<PrismaPg['connect']>>;

class WholeScriptPg extends PrismaPg {
  readonly connected: Adapter[] = [];
  /** What the server answered to a refused script; the engine's own message says only where it was. */
  refusal: Error | undefined;

  override async connect(): Promise<Adapter> {
    const adapter = await super.connect();
    // The adapter's own way splits a script at every semicolon, also inside a function's body.
    adapter.executeScript = async (script: string): Promise<void> => {
      await adapter
        .underlyingDriver()
        .query(script)
        .catch((refusal: Error) => {
          this.refusal = refusal;
          throw refusal;
        });
    };
    this.connected.push(adapter);
    return adapter;
  }
}

/** Node has it; its type lies in the browser's library, which the server's code must not see. */
declare const WebAssembly: {
  instantiate(bytes: Uint8Array, imports: object): Promise<{ instance: { exports: { __wbindgen_start: () => void } } }>;
};

let loaded: Promise<void> | undefined;

/** The package expects a bundler to import the .wasm file; this does by hand what the bundler would. */
const loadEngine = async (): Promise<void> => {
  const folder = dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'));
  const bytes = readFileSync(join(folder, 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': { ...glue } });
  glue.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
};

const engineConnection = (url: string): PoolConfig => ({
  connectionString: url,
  max: 1,
  connectionTimeoutMillis: 5_000,
  // A migration that cannot get its lock must fail soon, not queue every reader behind it.
  options: '-c lock_timeout=1000 -c statement_timeout=0',
  application_name: 'cabinet-migrate',
});

const explain = (failure: unknown, refusal: Error | undefined): unknown => {
  if (!refusal) return failure;
  const [, migration] = /migration_name="([^"]+)"/.exec(String(failure)) ?? [];
  return new Error(`The migration ${migration ?? ''} was refused: ${refusal.message}`, { cause: failure });
};

/** Runs the work with Prisma's schema engine over one connection, which is closed at the end; the engine's log is dropped. */
export const withSchemaEngine = async <T>(
  url: string,
  schema: readonly SchemaFile[],
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> => {
  loaded ??= loadEngine();
  await loaded;
  const factory = new WholeScriptPg(engineConnection(url));
  const datamodels = schema.map(({ path, content }): [string, string] => [path, content]);
  const adapter = bindMigrationAwareSqlAdapterFactory(factory);
  const engine = await glue.SchemaEngine.new({ datamodels }, () => undefined, adapter);
  try {
    return await work(engine);
  } catch (failure) {
    throw explain(failure, factory.refusal);
  } finally {
    engine.free();
    for (const connected of factory.connected) await connected.dispose();
  }
};

/** Everything counts in a comparison: no table is left to others. */
export const noFilters = { externalTables: [], externalEnums: [] };
