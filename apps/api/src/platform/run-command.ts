import { ConfigError } from './config.ts';

/**
 * Runs what a file is started for. A failure is told in words – wrong settings by name, anything else by `told` – and ends
 * the process with 1, whatever is still open.
 */
export async function runCommand(
  main: () => Promise<void>,
  told: (failure: unknown) => unknown = (failure) => failure,
): Promise<void> {
  await main().catch((failure: unknown) => {
    console.error(
      failure instanceof ConfigError ? `The settings are not complete:\n${failure.message}` : told(failure),
    );
    process.exit(1);
  });
}
