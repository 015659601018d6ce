import type { Logger } from 'pino';

const patienceMs = 15_000;

/** Ends the process tidily on Ctrl-C, SIGTERM or when the parent goes away; the second signal ends it at once. */
export function stopOnSignal(log: Logger, stop: () => Promise<void>): void {
  let stopping = false;
  const once = (): void => {
    if (stopping) process.exit(1);
    stopping = true;
    setTimeout(() => process.exit(1), patienceMs).unref();
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ error: String(error) }, 'could not stop tidily');
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', once).on('SIGTERM', once);
  if (process.connected) process.on('disconnect', once);
}
