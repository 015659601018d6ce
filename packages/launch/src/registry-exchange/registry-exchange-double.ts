import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** How the double misbehaves. `refusing`: the security server says that the service beyond it fails. */
export type ExchangeMood = 'well' | 'hanging' | 'refusing' | 'babbling' | 'failing';

/** What the state register says of somebody, as the service answers it. */
export interface ExchangePerson {
  readonly taxId?: string;
  readonly unzr?: string;
  readonly document?: string;
  readonly birthDate: string;
  /** The topics of a card. */
  readonly card: object;
}

/** One request that the double has heard. */
export interface ExchangeAsked {
  readonly path: string;
  readonly client: string;
  readonly id: string;
  readonly userId: string | null;
  readonly body: unknown;
}

/** A security server of this machine with the state register on disability behind it. */
export interface RegistryExchangeDouble {
  /** What REGISTRY_EXCHANGE_URL, _CLIENT and _SERVICE should say. */
  readonly url: string;
  readonly client: string;
  readonly service: string;
  mood: ExchangeMood;
  people: readonly ExchangePerson[];
  readonly asked: readonly ExchangeAsked[];
  stop(): Promise<void>;
}

const client = 'UA/GOV/00000001/CABINET';
const service = 'UA/GOV/00000002/CBI/person';

interface Said {
  readonly status: number;
  /** Words are a page, anything else is JSON. */
  readonly body: unknown;
  /** The security server's own word for why there is no answer of the service. */
  readonly fault?: string;
}

const say = (response: ServerResponse, { status, body, fault }: Said): void => {
  const words = typeof body === 'string';
  response.writeHead(status, {
    'content-type': words ? 'text/html; charset=utf-8' : 'application/json',
    ...(fault !== undefined && { 'x-road-error': fault }),
  });
  response.end(words ? body : JSON.stringify(body));
};

const refusal = (status: number, type: string): Said => ({
  ...{ status, fault: type },
  body: { type, message: 'double', detail: 'double' },
});

const headerOf = (request: IncomingMessage, name: string): string | null => {
  const value = request.headers[name];
  return typeof value === 'string' ? value : null;
};

interface Question {
  readonly taxId?: string;
  readonly unzr?: string;
  readonly document?: string;
  readonly birthDate?: string;
}

const answerTo = (people: readonly ExchangePerson[], { birthDate, ...by }: Question): object => {
  const person = people.find(
    (one) =>
      (by.taxId !== undefined && by.taxId === one.taxId) ||
      (by.unzr !== undefined && by.unzr === one.unzr) ||
      (by.document !== undefined && by.document === one.document),
  );
  if (!person) return { outcome: 'notFound' };
  if (person.birthDate !== birthDate) return { outcome: 'mismatch', fields: ['birthDate'] };
  return { outcome: 'found', card: person.card };
};

/** Speaks the X-Road message protocol for REST, version 1 (Trembita), on 127.0.0.1. */
export const startRegistryExchangeDouble = async (): Promise<RegistryExchangeDouble> => {
  const asked: ExchangeAsked[] = [];

  const refusalOf = (request: IncomingMessage): Said | null => {
    const from = headerOf(request, 'x-road-client');
    if (from === null) return refusal(400, 'Client.MissingHeader');
    if (from !== client) return refusal(500, 'Server.ClientProxy.UnknownMember');
    return request.url === `/r1/${service}` ? null : refusal(500, 'Server.ServerProxy.UnknownService');
  };

  const answer = (request: IncomingMessage, body: string): Said => {
    const refused = refusalOf(request);
    if (refused) return refused;
    if (double.mood === 'refusing') return refusal(500, 'Server.ServerProxy.ServiceFailed');
    if (double.mood === 'failing') return { status: 503, body: '<html>Service Unavailable</html>' };
    if (double.mood === 'babbling') return { status: 200, body: '<html>Технічні роботи</html>' };
    // Boundary: the double believes what the cabinet sends; tests look at it.
    const question = JSON.parse(body) as Question;
    asked.push({
      ...{ path: request.url ?? '', client, id: headerOf(request, 'x-road-id') ?? '', body: question },
      userId: headerOf(request, 'x-road-userid'),
    });
    return { status: 200, body: answerTo(double.people, question) };
  };

  const server = createServer((request, response) => {
    text(request)
      .then((body) => {
        if (double.mood !== 'hanging') say(response, answer(request, body));
      })
      .catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  // Boundary: a TCP server's address is always of this shape.
  const { port } = server.address() as AddressInfo;
  const double: RegistryExchangeDouble = {
    ...{ url: `http://127.0.0.1:${port}`, client, service, asked },
    mood: 'well',
    people: [],
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return double;
};
