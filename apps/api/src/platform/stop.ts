const patienceMs = 15_000;

/** Ends the process tidily on Ctrl-C, SIGTERM or when the parent goes away; the second signal ends it at once. */
export function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false;
  const once = (): void => {
    if (stopping) process.exit(1);
    stopping = true;
    setTimeout(() => process.exit(1), patienceMs).unref();
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGINT', once).on('SIGTERM', once);
  if (process.connected) process.on('disconnect', once);
}
