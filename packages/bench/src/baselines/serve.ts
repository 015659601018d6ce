import type { FastifyInstance } from 'fastify';
import pg from 'pg';

const setting = (name: string): string => {
  const value = process.env[name];
  if (value === undefined) throw new Error(`Set ${name}`);
  return value;
};

export { setting };

/** As many connections as the product has. */
export const openPool = (): pg.Pool =>
  new pg.Pool({ connectionString: setting('DATABASE_URL'), max: 10, idleTimeoutMillis: 0 });

/** Listens on a free port of this machine and tells the parent where. */
export async function serve(app: FastifyInstance): Promise<void> {
  const address = await app.listen({ host: '127.0.0.1', port: 0 });
  process.send?.({ listening: address });
  process.on('SIGTERM', () => process.exit(0)).on('disconnect', () => process.exit(0));
}
