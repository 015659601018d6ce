import { existsSync, readFileSync } from 'node:fs';
import { attachmentLimit } from '@cabinet/contracts/consultations';
import * as z from 'zod';

const megabyte = 1_048_576;

const secret = (name: string, what: string) =>
  z
    .string({ error: `${name} is missing. It ${what}. Make one with: openssl rand -base64 32` })
    .refine((value) => Buffer.from(value, 'base64').length >= 32 && new Set(value).size >= 12, {
      error: `${name} is too weak. It must be at least 32 random bytes in base64. Make one with: openssl rand -base64 32`,
    })
    .describe(what);

const flag = (fallback: boolean) =>
  z
    .enum(['true', 'false'])
    .default(fallback ? 'true' : 'false')
    .transform((value) => value === 'true');

/** Every setting of the API and the worker. The descriptions make the table in the README. */
export const Settings = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).default('production').describe('how strict the start is'),
  HOST: z.string().default('127.0.0.1').describe('address to listen on'),
  PORT: z.coerce.number().int().min(0).max(65535).default(8080).describe('port to listen on'),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).describe('the address people type; links in letters begin with it'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).describe('PostgreSQL 16 or newer'),
  DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(10).describe('connections of one process'),
  SECRET_KEY: secret('SECRET_KEY', 'derives session, link and code secrets'),
  DATA_KEY: secret('DATA_KEY', 'encrypts identity numbers, disability, who applies, second factors and files'),
  DATA_KEY_VERSION: z.coerce
    .number()
    .int()
    .min(1)
    .max(255)
    .default(1)
    .describe('one more at each rotation of DATA_KEY'),
  DATA_KEY_PREVIOUS: secret('DATA_KEY_PREVIOUS', 'is the data key before the last rotation')
    .optional()
    .describe('the data key before the last rotation, until rewrite-keys is done'),
  PASSWORD_PEPPER: secret('PASSWORD_PEPPER', 'is mixed into every password before it is hashed'),
  PASSWORD_RULE: z.enum(['strong', 'portal-2020']).default('strong').describe('portal-2020 is the older 6–20 rule'),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).describe('smtp://user:password@host:port of the mail server'),
  MAIL_FROM: z.string().min(3).default('Електронний кабінет <no-reply@localhost>').describe('sender of letters'),
  FILES: z.enum(['disk', 's3']).default('disk').describe('where uploaded files are kept'),
  FILES_DIRECTORY: z.string().default('.data/files').describe('folder of the disk store'),
  S3_ENDPOINT: z.url().optional().describe('address of the S3 service'),
  S3_REGION: z.string().default('us-east-1').describe('S3 region'),
  S3_BUCKET: z.string().optional().describe('S3 bucket'),
  S3_ACCESS_KEY: z.string().optional().describe('S3 access key id'),
  S3_SECRET_KEY: z.string().optional().describe('S3 secret access key'),
  SMS_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('address of the SMS gateway; without it phones cannot be confirmed'),
  SMS_TOKEN: z.string().optional().describe('access token of the SMS gateway'),
  SMS_SENDER: z.string().default('Kabinet').describe('sender name registered with the SMS gateway'),
  KEP_DIRECTORY: z
    .string()
    .optional()
    .describe('folder with pinned roots, trust lists and centres; without it signatures are not offered'),
  KEP_TIMESTAMPS: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('address of the time-stamping authority; that of the first listed centre unless given'),
  KEP_TEST_CENTRES: flag(false).describe('believe centres of tests in production too: for trial installations only'),
  KEP_DEMO_ISSUER: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('where a test centre gives keys to whoever asks; refused in production without KEP_TEST_CENTRES'),
  ID_GOV_UA_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('https://id.gov.ua; without it signing in through id.gov.ua is not offered'),
  ID_GOV_UA_CLIENT_ID: z.string().optional().describe('the name of this cabinet at id.gov.ua'),
  ID_GOV_UA_CLIENT_SECRET: z.string().optional().describe('the secret of this cabinet at id.gov.ua'),
  ID_GOV_UA_KEY: z.string().optional().describe('path of the container with the key to which id.gov.ua encrypts'),
  ID_GOV_UA_KEY_PASSWORD: z.string().optional().describe('password of that container'),
  ID_GOV_UA_CERTIFICATE: z
    .string()
    .optional()
    .describe('path of the certificate of that key, where the container holds none'),
  REGISTRY_EXCHANGE_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('security server of Trembita; without it the state register on disability is not asked'),
  REGISTRY_EXCHANGE_CLIENT: z
    .string()
    .optional()
    .describe('this cabinet in the exchange: instance/class/member/subsystem'),
  REGISTRY_EXCHANGE_SERVICE: z
    .string()
    .optional()
    .describe('service of the register: instance/class/member/subsystem/service'),
  REGISTRY_EXCHANGE_CERTIFICATE: z.string().optional().describe('path of our TLS certificate for that server, PEM'),
  REGISTRY_EXCHANGE_KEY: z.string().optional().describe('path of the key of that certificate, PEM'),
  REGISTRY_EXCHANGE_AUTHORITY: z.string().optional().describe('path of the certificate that server is trusted by, PEM'),
  CBI_EVENTS_KEY: secret('CBI_EVENTS_KEY', 'lets an integrator tell of events of the databank')
    .optional()
    .describe('lets an integrator tell of events of the databank; without it that door is not there'),
  CLAMD: z.string().describe('virus scanner: tcp://host:port or unix:/path of a clamd'),
  WEB_DIRECTORY: z.string().optional().describe('folder of the built single-page application'),
  TRUST_PROXY: z.string().optional().describe('addresses of the reverse proxies, separated by commas'),
  WORKER: z.enum(['inside', 'beside']).default('inside').describe('run background jobs in this process or in another'),
  DOCUMENT_LIMIT: z.coerce
    .number()
    .int()
    .positive()
    .default(5 * megabyte)
    .describe('largest document, bytes'),
  ATTACHMENT_LIMIT: z.coerce.number().int().positive().default(attachmentLimit).describe('largest attachment, bytes'),
  LIBRARY_BYTES: z.coerce
    .number()
    .int()
    .positive()
    .default(100 * megabyte)
    .describe('space of one person, bytes'),
  LIBRARY_FILES: z.coerce.number().int().positive().default(200).describe('files of one person'),
  REQUESTS_PER_MINUTE: z.coerce.number().int().positive().default(1200).describe('calls of one visitor in a minute'),
  PROOF_OF_WORK_COST: z.coerce
    .number()
    .int()
    .min(1)
    .max(1_000_000)
    .default(20_000)
    .describe('work before a registration'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'])
    .default('info')
    .describe('detail of the log'),
  STAFF_SECOND_FACTOR: flag(true).describe('staff must show a second factor; false is refused in production'),
});
export type Config = Readonly<z.infer<typeof Settings>>;

/** A start that cannot go on, with sentences that say what to do. */
export class ConfigError extends Error {}

const isLocal = ({ hostname }: URL): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(hostname);

const neededForIdGovUa = [
  'ID_GOV_UA_URL',
  'ID_GOV_UA_CLIENT_ID',
  'ID_GOV_UA_CLIENT_SECRET',
  'ID_GOV_UA_KEY',
  'ID_GOV_UA_KEY_PASSWORD',
] as const;

const idGovUaContradictions = (config: Config): (string | false)[] => {
  const missing = neededForIdGovUa.filter((name) => !config[name]);
  const isPartial = missing.length < neededForIdGovUa.length || config.ID_GOV_UA_CERTIFICATE !== undefined;
  if (missing.length > 0)
    return [
      isPartial &&
        `Signing in through id.gov.ua also needs ${missing.join(', ')}: set them, or take all ID_GOV_UA_… out.`,
    ];
  const url = new URL(config.ID_GOV_UA_URL ?? '');
  return [
    url.protocol === 'http:' &&
      !isLocal(url) &&
      'ID_GOV_UA_URL must begin with https:// (plain http works for a double on this machine only).',
    isLocal(url) &&
      config.NODE_ENV === 'production' &&
      !config.KEP_TEST_CENTRES &&
      'ID_GOV_UA_URL leads to a double that believes everybody: set https://id.gov.ua, or KEP_TEST_CENTRES=true if this is a trial installation.',
  ];
};

const exchangeContradictions = (config: Config): (string | false)[] => {
  const { REGISTRY_EXCHANGE_URL: url, REGISTRY_EXCHANGE_CERTIFICATE: certificate } = config;
  const isWhole = config.REGISTRY_EXCHANGE_CLIENT && config.REGISTRY_EXCHANGE_SERVICE;
  return [
    url !== undefined &&
      !isWhole &&
      'REGISTRY_EXCHANGE_URL needs REGISTRY_EXCHANGE_CLIENT and REGISTRY_EXCHANGE_SERVICE.',
    url?.startsWith('http:') === true &&
      !isLocal(new URL(url)) &&
      'REGISTRY_EXCHANGE_URL must begin with https:// (plain http works for a double on this machine only).',
    (certificate === undefined) !== (config.REGISTRY_EXCHANGE_KEY === undefined) &&
      'REGISTRY_EXCHANGE_CERTIFICATE and REGISTRY_EXCHANGE_KEY go together.',
  ];
};

const contradictions = (config: Config): string[] => {
  const url = new URL(config.PUBLIC_URL);
  const local = isLocal(url);
  const s3 = [config.S3_ENDPOINT, config.S3_BUCKET, config.S3_ACCESS_KEY, config.S3_SECRET_KEY];
  return [
    url.protocol === 'http:' && !local && 'PUBLIC_URL must begin with https:// (plain http works on localhost only).',
    new Set([config.SECRET_KEY, config.DATA_KEY, config.PASSWORD_PEPPER]).size < 3 &&
      'SECRET_KEY, DATA_KEY and PASSWORD_PEPPER must differ from one another.',
    config.DATABASE_URL.includes(encodeURIComponent(config.DATA_KEY)) && 'DATA_KEY must not be the database password.',
    config.FILES === 's3' &&
      s3.some((part) => !part) &&
      'FILES=s3 needs S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY and S3_SECRET_KEY.',
    config.DATA_KEY_PREVIOUS !== undefined &&
      config.DATA_KEY_VERSION === 1 &&
      'DATA_KEY_PREVIOUS needs DATA_KEY_VERSION=2 or more: one more than when the previous key was in force.',
    config.DATA_KEY_PREVIOUS === config.DATA_KEY && 'DATA_KEY_PREVIOUS must differ from DATA_KEY.',
    config.SMS_URL !== undefined && !config.SMS_TOKEN && 'SMS_URL needs SMS_TOKEN.',
    config.NODE_ENV === 'production' &&
      config.KEP_DEMO_ISSUER !== undefined &&
      !config.KEP_TEST_CENTRES &&
      'KEP_DEMO_ISSUER gives keys to whoever asks: take it out, or set KEP_TEST_CENTRES=true if this is a trial installation.',
    config.KEP_DEMO_ISSUER !== undefined &&
      !config.KEP_DIRECTORY &&
      'KEP_DEMO_ISSUER needs KEP_DIRECTORY: keys of a centre that is not trusted are of no use.',
    config.NODE_ENV === 'production' &&
      !config.STAFF_SECOND_FACTOR &&
      'STAFF_SECOND_FACTOR=false is not allowed in production.',
    ...idGovUaContradictions(config),
    ...exchangeContradictions(config),
  ].filter((sentence) => sentence !== false);
};

/** A value may be given as a file: SECRET_KEY_FILE=/run/secrets/key instead of SECRET_KEY. */
const withFiles = (environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv => {
  const filled = { ...environment };
  for (const name of Object.keys(Settings.shape)) {
    const file = environment[`${name}_FILE`];
    if (!file) continue;
    // A name that leads nowhere is a slip of the pen, and the default in its place might be another installation's.
    if (!existsSync(file)) throw new ConfigError(`${name}_FILE: there is no file ${file}.`);
    filled[name] = readFileSync(file, 'utf8').trim();
  }
  return filled;
};

/** Reads and checks the settings. Throws ConfigError naming every setting that is missing or wrong. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const known = Object.fromEntries(Object.entries(withFiles(environment)).filter(([, value]) => value !== ''));
  const parsed = Settings.safeParse(known);
  if (!parsed.success) {
    throw new ConfigError(parsed.error.issues.map((issue) => sentenceOf(issue)).join('\n'));
  }
  const wrong = contradictions(parsed.data);
  if (wrong.length > 0) throw new ConfigError(wrong.join('\n'));
  return Object.freeze(parsed.data);
}

const sentenceOf = (issue: z.core.$ZodIssue): string => {
  const name = String(issue.path[0] ?? '');
  return issue.message.includes(name) ? issue.message : `${name}: ${issue.message}.`;
};

/** The database alone, for commands that need nothing else. Throws ConfigError when it is not named. */
export function readDatabaseUrl(environment: NodeJS.ProcessEnv = process.env): string {
  const parsed = Settings.shape.DATABASE_URL.safeParse(withFiles(environment).DATABASE_URL);
  if (!parsed.success)
    throw new ConfigError('DATABASE_URL is missing or wrong. Set it to the address of the PostgreSQL database.');
  return parsed.data;
}
