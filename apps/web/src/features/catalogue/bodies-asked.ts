import type { MakersAsked, ProvidersAsked } from './body-queries.ts';

type Words = Readonly<Record<string, string>>;

const oneOf = <Known extends Words>(known: Known, said: string | null): (keyof Known & string) | undefined =>
  Object.keys(known).find((one) => one === said);

const wordsIn = (address: URLSearchParams): { q: string; region?: string } => {
  const region = /^UA\d{17}$/.exec(address.get('region') ?? '')?.[0];
  return { q: (address.get('q') ?? '').trim().slice(0, 200), ...(region && { region }) };
};

/** What the address asks of makers; what cannot be is left out. */
export const makersAsked = <S extends Words>(address: URLSearchParams, services: S): MakersAsked => {
  const service = oneOf(services, address.get('service'));
  // The words of the page stand under the contract's own values.
  return { ...wordsIn(address), ...(service && { service: service as NonNullable<MakersAsked['service']> }) };
};

interface Known {
  readonly socialServices: Words;
  readonly recipients: Words;
  readonly access: Words;
}

/** What the address asks of providers of social services; what cannot be is left out. */
export const providersAsked = (address: URLSearchParams, known: Known): ProvidersAsked => {
  const given = {
    service: oneOf(known.socialServices, address.get('service')),
    recipient: oneOf(known.recipients, address.get('recipient')),
    access: oneOf(known.access, address.get('access')),
    takesPeople: address.get('takesPeople') === 'yes' ? 'yes' : undefined,
  };
  const said = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  // The words of the page stand under the contract's own values.
  return { ...wordsIn(address), ...(said as Partial<ProvidersAsked>) };
};
