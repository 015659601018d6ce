import { storeFeedback } from '@cabinet/testkit/feedback';
import { openSecrets } from '@cabinet/secrets/secrets';
import { database } from './accounts.ts';
import { running } from './running.ts';

/** Stores feedback that waits for an answer; answers its id. */
export const feedbackOf = (over: Parameters<typeof storeFeedback>[1] = {}): Promise<string> => {
  const { SECRET_KEY, DATA_KEY } = running().keys;
  const secrets = openSecrets({ secretKey: SECRET_KEY, dataKey: DATA_KEY, dataKeyVersion: 1 });
  return storeFeedback({ db: database(), secrets }, over);
};
