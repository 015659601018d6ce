/** What the tests may know of the cabinet that was started for them. */
export interface Running {
  readonly url: string;
  readonly mailPageUrl: string;
  readonly databaseUrl: string;
  readonly logFile: string;
  readonly keys: { readonly SECRET_KEY: string; readonly DATA_KEY: string; readonly PASSWORD_PEPPER: string };
}

const variable = 'E2E_CABINET';

/** Hands the cabinet over to the workers, which inherit the environment. */
export const announce = (running: Running): void => {
  process.env[variable] = JSON.stringify(running);
};

/** Whether a cabinet was announced already. */
export const isAnnounced = (): boolean => process.env[variable] !== undefined;

/** The cabinet started by the global set-up; throws when there is none. */
export const running = (): Running => {
  const told = process.env[variable];
  if (!told) throw new Error('No cabinet is running for the tests: run them with `pnpm run e2e`');
  return JSON.parse(told) as Running;
};
