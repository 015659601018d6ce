// Loaded before every measured server (node --import), the product and its limits alike, so that its cost falls out.
import { monitorEventLoopDelay } from 'node:perf_hooks';

const delay = monitorEventLoopDelay({ resolution: 10 });

const observed = () => {
  const { user, system } = process.cpuUsage();
  return {
    cpuMicroseconds: user + system,
    rssBytes: process.memoryUsage.rss(),
    // Nanoseconds; the sampling interval is not part of the delay.
    delayP50: Math.max(0, delay.percentile(50) / 1e6 - 10),
    delayP99: Math.max(0, delay.percentile(99) / 1e6 - 10),
    delayMax: Math.max(0, delay.max / 1e6 - 10),
  };
};

process.on('message', (asked: unknown) => {
  if (asked === 'watch') {
    delay.reset();
    delay.enable();
  }
  if (asked === 'observe') {
    delay.disable();
    process.send?.({ observed: observed() });
  }
});
