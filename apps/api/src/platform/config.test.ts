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

test('test keys are given out in production only where test centres are believed on purpose', () => {
  const demo = { ...good, KEP_DIRECTORY: '/trust', KEP_DEMO_ISSUER: 'http://127.0.0.1:20000/issue' };
  expect(refusalOf({ ...demo, NODE_ENV: 'production' })).toMatch(/KEP_DEMO_ISSUER.*KEP_TEST_CENTRES=true/);
  expect(refusalOf({ ...demo, NODE_ENV: 'production', KEP_TEST_CENTRES: 'true' })).toBe('');
  expect(refusalOf({ ...demo, NODE_ENV: 'development' })).toBe('');
  expect(refusalOf({ ...demo, KEP_TEST_CENTRES: 'true', KEP_DIRECTORY: undefined })).toMatch(/needs KEP_DIRECTORY/);
});

test('id.gov.ua is configured whole or not at all, over https, and a double of it not in production', () => {
  const whole = {
    ...{ ID_GOV_UA_URL: 'https://id.gov.ua', ID_GOV_UA_CLIENT_ID: 'cabinet', ID_GOV_UA_CLIENT_SECRET: 'secret' },
    ...{ ID_GOV_UA_KEY: '/etc/cabinet/id.pfx', ID_GOV_UA_KEY_PASSWORD: 'password' },
  };
  const double = 'http://127.0.0.1:8099';

  expect(refusalOf({ ...good, ...whole })).toBe('');
  expect(refusalOf({ ...good, ...whole, ID_GOV_UA_KEY: undefined })).toMatch(/also needs ID_GOV_UA_KEY:/);
  expect(refusalOf({ ...good, ID_GOV_UA_CERTIFICATE: '/etc/cabinet/id.cer' })).toContain('ID_GOV_UA_URL');
  expect(refusalOf({ ...good, ...whole, ID_GOV_UA_URL: 'http://id.gov.ua' })).toContain('https://');
  expect(refusalOf({ ...good, ...whole, ID_GOV_UA_URL: double })).toContain('double');
  expect(refusalOf({ ...good, ...whole, ID_GOV_UA_URL: double, KEP_TEST_CENTRES: 'true' })).toBe('');
});
