import { type Check, type CheckName, checkNames, type SubIndication, type Verdict } from './report.ts';

interface Decision {
  readonly name: CheckName;
  readonly subIndication: SubIndication;
}

/** ETSI EN 319 102-1 §5.1.3: for these nothing that might yet be learnt can save the signature. */
const failures: ReadonlySet<SubIndication> = new Set([
  'FORMAT_FAILURE',
  'HASH_FAILURE',
  'SIG_CRYPTO_FAILURE',
  'REVOKED',
  'EXPIRED',
  'NOT_YET_VALID',
]);

/** The verdict that a sub-indication belongs to; none is total-passed. */
export const verdictOf = (subIndication: SubIndication | undefined): Verdict => {
  if (subIndication === undefined) return 'total-passed';
  return failures.has(subIndication) ? 'total-failed' : 'indeterminate';
};

/** Writes down how each check ended. The first one that does not let the signature pass decides. */
export class CheckLedger {
  readonly #checks = new Map<CheckName, Check>();
  #decision: Decision | undefined;

  get decision(): Decision | undefined {
    return this.#decision;
  }

  /** Writes an outcome down; it decides nothing. */
  note(name: CheckName, outcome: Check['outcome'], detail?: string): void {
    this.#checks.set(name, { name, outcome, ...(detail !== undefined && { detail }) });
  }

  pass(name: CheckName, detail?: string): void {
    this.note(name, 'passed', detail);
  }

  /** The signature cannot pass. The verdict stays with whoever came first. */
  refuse(name: CheckName, subIndication: SubIndication, detail: string): void {
    this.note(name, subIndication === 'TRY_LATER' ? 'unknown' : 'failed', detail);
    this.#decision ??= { name, subIndication };
  }

  /** Passes or refuses, and says whether it passed. */
  require(holds: boolean, name: CheckName, subIndication: SubIndication, detail: string): boolean {
    if (holds) this.pass(name);
    else this.refuse(name, subIndication, detail);
    return holds;
  }

  outcomeOf(name: CheckName): Check['outcome'] {
    return this.#checks.get(name)?.outcome ?? 'skipped';
  }

  /** Every check there is, in the order of the report. */
  list(): readonly Check[] {
    return checkNames.map((name) => this.#checks.get(name) ?? { name, outcome: 'skipped' });
  }
}
