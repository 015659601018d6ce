import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Config, readConfig } from '#platform/config.ts';

/** Keys of the tests: random once, written down, of use nowhere else. */
export const testKeys = {
  SECRET_KEY: 'lY0v0Q4m4mTt2rB9i0kqfJm6cWb3o7xN1eZ8uHhS5aA=',
  DATA_KEY: 'p8JtqQm1x3uVf6yKc0rWb9nZs2dGh4LiE7oTaX5vRkM=',
  PASSWORD_PEPPER: 'Zt7gE1wQk9LrXn3vYb5uHc8mPs2dJf4iAo6RqT0yNzU=',
} as const;

export interface TestPlaces {
  readonly databaseUrl: string;
  readonly smtpUrl: string;
  readonly clamd: string;
  readonly smsUrl?: string;
}

/** Settings of a cabinet under test: real database, real SMTP and clamd protocols on loopback, files in a temporary folder. */
export const testConfig = (places: TestPlaces, more: Readonly<Record<string, string>> = {}): Config =>
  readConfig({
    NODE_ENV: 'test',
    ...testKeys,
    PUBLIC_URL: 'http://localhost:8080',
    DATABASE_URL: places.databaseUrl,
    DATABASE_POOL: '6',
    SMTP_URL: places.smtpUrl,
    CLAMD: places.clamd,
    ...(places.smsUrl && { SMS_URL: places.smsUrl, SMS_TOKEN: 'test-token' }),
    FILES_DIRECTORY: mkdtempSync(join(tmpdir(), 'cabinet-files-')),
    LOG_LEVEL: process.env.TEST_LOG_LEVEL ?? 'silent',
    PROOF_OF_WORK_COST: '50',
    REQUESTS_PER_MINUTE: '1000000',
    ...more,
  });
