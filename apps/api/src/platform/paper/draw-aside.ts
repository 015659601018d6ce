import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { atMost, lineOf } from '../at-most.ts';
import type { Paper } from './content.ts';

// A thread brings its own fonts and PDF library, some 40 MB while it lasts.
const inTurn = atMost(1, lineOf(30, [5, 15]));

const draw = (paper: Paper): Promise<Buffer> =>
  inTurn(async () => {
    const worker = new Worker(new URL('./drawing.ts', import.meta.url), { workerData: paper });
    try {
      const [bytes] = (await once(worker, 'message')) as [Uint8Array];
      return Buffer.from(bytes);
    } finally {
      await worker.terminate();
    }
  });

// The same paper gives the same bytes: whoever asks again while it is drawn waits for that drawing.
const drawings = new Map<string, Promise<Buffer>>();

/** A tagged A4 PDF as its bytes, drawn in a thread of its own: for papers that somebody waits for in a request. */
export function drawAside(paper: Paper): Promise<Buffer> {
  const key = createHash('sha256').update(JSON.stringify(paper)).digest('base64');
  const drawing = drawings.get(key) ?? draw(paper).finally(() => drawings.delete(key));
  drawings.set(key, drawing);
  return drawing;
}
