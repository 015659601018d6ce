import { openSecrets, type Secrets } from '@cabinet/secrets/secrets';
import type { Config } from './config.ts';

/** Everything that seals, derives and signs, made of the keys in the settings. */
export const secretsOf = (config: Config): Secrets =>
  openSecrets({
    secretKey: config.SECRET_KEY,
    dataKey: config.DATA_KEY,
    dataKeyVersion: config.DATA_KEY_VERSION,
    previousDataKey: config.DATA_KEY_PREVIOUS,
  });
