import { parentPort, workerData } from 'node:worker_threads';
import type { Paper } from './content.ts';
import { renderPaper } from './paper.ts';

// The thread of draw-aside.ts: draws the one paper it was given, and its error is the error of whoever waits.
parentPort?.postMessage(await renderPaper(workerData as Paper));
