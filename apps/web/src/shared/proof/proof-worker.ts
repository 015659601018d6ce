import type { Challenge } from 'altcha-lib/types';
import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';

// Off the main thread: typing and screen readers must not stutter while the device counts.
self.onmessage = async ({ data }: MessageEvent<Challenge>): Promise<void> => {
  try {
    self.postMessage({ solution: await solveChallenge({ challenge: data, deriveKey }) });
  } catch (trouble) {
    self.postMessage({ trouble: String(trouble) });
  }
};
