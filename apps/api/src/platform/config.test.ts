import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { testKeys } from '#test/settings.ts';
import { ConfigError, readConfig, Settings } from './config.ts';

const good = {
  ...testKeys,
  PUBLIC_URL: 'https://cabinet.example.org',
  DATABASE_URL: 'postgresql://app:secret@db/cabinet',
  SMTP_URL: 'smtp://mail:25',
  CLAMD: 'tcp://clamd:3310',
};

const refusalOf = (environment: Record<string, string | undefined>): string => {
  try {
    readConfig(environment);
    return '';
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    return (error as Error).message;
  }
};

test('good settings are taken, with defaults for the rest', () => {
  const config = readConfig(good);

  expect(config.DOCUMENT_LIMIT).toBe(5_242_880);
  expect(config.ATTACHMENT_LIMIT).toBe(4_194_304);
  expect(config.PASSWORD_RULE).toBe('strong');
});

test('a missing secret stops the start with a sentence that says what to do', () => {
  expect(refusalOf({ ...good, SECRET_KEY: undefined })).toMatch(/SECRET_KEY is missing.*openssl rand -base64 32/);
});

test.each(['changeme', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'short'])(
  'a weak secret stops the start: %s',
  (weak) => {
    expect(refusalOf({ ...good, DATA_KEY: weak })).toMatch(/DATA_KEY is too weak/);
  },
);

test('one secret for two purposes is refused', () => {
  expect(refusalOf({ ...good, DATA_KEY: good.SECRET_KEY })).toMatch(/must differ/);
});

test('plain http is refused outside this machine', () => {
  expect(refusalOf({ ...good, PUBLIC_URL: 'http://cabinet.example.org' })).toMatch(/https/);
  expect(refusalOf({ ...good, PUBLIC_URL: 'http://localhost:8080' })).toBe('');
});

test('an unknown mode, an unfinished S3 and every other fault are all named at once', () => {
  const said = refusalOf({ ...good, NODE_ENV: 'staging', SMTP_URL: 'nonsense', CLAMD: undefined });

  for (const name of ['NODE_ENV', 'SMTP_URL', 'CLAMD']) expect(said).toContain(name);
  expect(refusalOf({ ...good, FILES: 's3' })).toMatch(/S3_ENDPOINT/);
});

test('a secret may be given as a file', () => {
  const path = join(tmpdir(), `cabinet-secret-${process.pid}`);
  writeFileSync(path, `${testKeys.SECRET_KEY}\n`, { mode: 0o600 });

  expect(readConfig({ ...good, SECRET_KEY: undefined, SECRET_KEY_FILE: path }).SECRET_KEY).toBe(testKeys.SECRET_KEY);
});

test('a setting whose file is not there stops the start and names the file', () => {
  expect(refusalOf({ ...good, SMS_TOKEN_FILE: join(tmpdir(), 'no-such-token') })).toMatch(
    /SMS_TOKEN_FILE.*no-such-token/,
  );
});

test('S25 a previous data key is a strong key, another one, and of an earlier version', () => {
  const previous = { ...good, DATA_KEY_PREVIOUS: testKeys.SECRET_KEY };

  expect(refusalOf({ ...good, DATA_KEY_VERSION: '2', DATA_KEY_PREVIOUS: 'changeme' })).toContain('too weak');
  expect(refusalOf(previous)).toContain('DATA_KEY_VERSION=2');
  expect(refusalOf({ ...good, DATA_KEY_VERSION: '2', DATA_KEY_PREVIOUS: good.DATA_KEY })).toContain('must differ');
  expect(refusalOf({ ...previous, DATA_KEY_VERSION: '2' })).toBe('');
});

test('an SMS gateway without its token stops the start', () => {
  expect(refusalOf({ ...good, SMS_URL: 'https://sms.example.org' })).toContain('SMS_TOKEN');
});

test('every setting is described', () => {
  for (const [name, schema] of Object.entries(Settings.shape)) expect(schema.description, name).toBeTruthy();
});
