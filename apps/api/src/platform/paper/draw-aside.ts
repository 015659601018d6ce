import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { atMost } from '../at-most.ts';
import type { Paper } from './content.ts';

// A thread brings its own fonts and PDF library, some 40 MB while it lasts.
const inTurn = atMost(1);

/** A tagged A4 PDF as its bytes, drawn in a thread of its own: for papers that somebody waits for in a request. */
export const drawAside = (paper: Paper): Promise<Buffer> =>
  inTurn(async () => {
    const worker = new Worker(new URL('./drawing.ts', import.meta.url), { workerData: paper });
    try {
      const [bytes] = (await once(worker, 'message')) as [Uint8Array];
      return Buffer.from(bytes);
    } finally {
      await worker.terminate();
    }
  });
