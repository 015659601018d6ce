import type { Route } from '@cabinet/contracts/http/route';
import type { Cabinet, Caller } from './cabinet.ts';
import { doorName } from './contract-routes.ts';
import { addressFor, bodies, type Known, searches } from './door-inputs.ts';

export interface Knocked {
  readonly status: number;
  readonly type: string;
  readonly headers: Readonly<Record<string, unknown>>;
  /** Parsed when it is JSON. */
  readonly body: Readonly<Record<string, unknown>> & { readonly code?: string };
}

const parsed = (text: string): Knocked['body'] => {
  try {
    return JSON.parse(text) as Knocked['body'];
  } catch {
    return {};
  }
};

/** A small file as a browser sends it. */
export const uploadPayload = (title: string): { payload: Buffer; type: string } => {
  const field = (name: string, value: string): string =>
    `--edge\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
  const file =
    '--edge\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.4\r\n--edge--\r\n';
  return {
    payload: Buffer.from(`${field('kind', 'other')}${field('title', title)}${file}`),
    type: 'multipart/form-data; boundary=edge',
  };
};

/** Asks a door the way its contract wants, about the things that are named. */
export async function knock(cabinet: Cabinet, caller: Caller | null, route: Route, known: Known): Promise<Knocked> {
  const name = doorName(route);
  const body = bodies[name]?.(known);
  if (route.body && body === undefined) throw new Error(`test/door-inputs.ts has no body for ${name}`);
  const form = route.consumes === 'multipart' ? uploadPayload('Файл') : null;
  const answer = await cabinet.app.inject({
    method: route.method,
    url: `${addressFor(route.path, known)}${searches[name]?.(known) ?? ''}`,
    headers: {
      ...(caller && { cookie: caller.cookie, 'x-form-token': caller.formToken }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(form && { 'content-type': form.type }),
    },
    ...(body !== undefined && { payload: JSON.stringify(body) }),
    ...(form && { payload: form.payload }),
  });
  return {
    status: answer.statusCode,
    type: String(answer.headers['content-type'] ?? ''),
    headers: answer.headers,
    body: parsed(answer.payload),
  };
}
