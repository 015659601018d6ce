import type { UserKeyKind, UserToIssue } from './issue-user.ts';
import type { Answer, Asked } from './loopback-server.ts';
import type { TestCentre } from './test-centre.ts';

/** What the door is asked in JSON. */
export interface IssueRequest
  extends Pick<UserToIssue, 'surname' | 'givenName' | 'patronymic' | 'taxId' | 'unzr' | 'kind'> {
  readonly taxId: string;
  /** `key6` holds no certificate: the centre is asked for it. */
  readonly container: 'key6' | 'pfx';
  readonly password: string;
}

/** Keeps the centre with what it has just issued; nothing is answered before. */
export type KeepCentre = (centre: TestCentre) => Promise<void>;

const kinds: readonly UserKeyKind[] = ['dstu', 'dstu-kupyna', 'ecdsa'];

const isText = (value: unknown, longest: number): value is string =>
  typeof value === 'string' && value.trim() !== '' && value.length <= longest;

const isTextIfAny = (value: unknown, longest: number): value is string | undefined =>
  value === undefined || isText(value, longest);

// RFC 5280 appendix A lets a common name be 64 characters long; it has all three of them.
const isNamed = ({ surname, givenName, patronymic }: Record<string, unknown>): boolean =>
  isText(surname, 64) && isText(givenName, 64) && isTextIfAny(patronymic, 64);

const isNumbered = ({ taxId, unzr }: Record<string, unknown>): boolean => isText(taxId, 20) && isTextIfAny(unzr, 20);

const isContained = ({ kind, container, password }: Record<string, unknown>): boolean =>
  kinds.some((known) => known === kind) &&
  (container === 'pfx' || (container === 'key6' && kind !== 'ecdsa')) &&
  isText(password, 128);

const isRequest = (json: unknown): json is IssueRequest => {
  if (typeof json !== 'object' || json === null) return false;
  const fields = { ...json };
  return isNamed(fields) && isNumbered(fields) && isContained(fields);
};

const read = (body: Uint8Array): IssueRequest | undefined => {
  try {
    const json: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
    return isRequest(json) ? json : undefined;
  } catch {
    return undefined;
  }
};

const refusal = (status: number, body: string): Answer => ({ status, type: 'text/plain; charset=utf-8', body });

/**
 * Issues a key to whoever asks: JSON of `IssueRequest` in, the container out. One after another: each waits until the
 * centre is kept. Only JSON is taken, which no page of another site can send here unasked.
 */
export const createIssueDoor = (keep: KeepCentre): ((centre: TestCentre, asked: Asked) => Promise<Answer>) => {
  let last: Promise<unknown> = Promise.resolve();
  const issue = async (centre: TestCentre, { container, password, ...user }: IssueRequest): Promise<Answer> => {
    const { surname, givenName, patronymic, taxId, unzr, kind } = user;
    const issued = await centre.issueUser({
      ...{ surname, givenName, taxId, kind },
      ...(patronymic !== undefined && { patronymic }),
      ...(unzr !== undefined && { unzr }),
    });
    const body = await (container === 'pfx' ? issued.pfx(password) : issued.key6(password));
    await keep(centre);
    return { status: 200, type: 'application/octet-stream', body };
  };
  return (centre, { method, contentType, body }) => {
    if (method !== 'POST') return Promise.resolve({ status: 405 });
    if (!/^application\/json\b/.test(contentType)) return Promise.resolve(refusal(415, 'Only application/json'));
    const request = read(body);
    if (request === undefined) return Promise.resolve(refusal(400, 'Not an IssueRequest'));
    const turn = last.then(() => issue(centre, request));
    last = turn.catch(() => undefined);
    return turn;
  };
};
