import { join } from 'node:path';
import type { Secrets } from '@cabinet/secrets/secrets';
import type { Config } from '../config.ts';
import { diskFileStore } from './files/disk.ts';
import type { FileStore } from './files/port.ts';
import { s3FileStore } from './files/s3.ts';
import { clamdScan } from './virus-scan/clamd.ts';
import type { VirusScan } from './virus-scan/port.ts';

/** The file store the settings name. */
export function openFileStore(config: Config, secrets: Secrets): FileStore {
  const keyring = secrets.fileKeyring;
  const { S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY, S3_SECRET_KEY } = config;
  if (config.FILES === 'disk') return diskFileStore({ root: config.FILES_DIRECTORY, keyring });
  if (!S3_ENDPOINT || !S3_BUCKET || !S3_ACCESS_KEY || !S3_SECRET_KEY)
    throw new Error('readConfig() lets no incomplete S3 settings through');
  return s3FileStore({
    endpoint: S3_ENDPOINT,
    region: config.S3_REGION,
    bucket: S3_BUCKET,
    accessKeyId: S3_ACCESS_KEY,
    secretAccessKey: S3_SECRET_KEY,
    spoolFolder: join(config.FILES_DIRECTORY, 'spool'),
    keyring,
  });
}

/** The virus scanner at tcp://host:port or unix:/path. */
export function openVirusScan(address: string): VirusScan {
  if (address.startsWith('unix:')) return clamdScan({ unix: address.slice('unix:'.length) });
  const { hostname, port } = new URL(address);
  return clamdScan({ host: hostname, port: Number(port || 3310) });
}
