import type { Incident } from '@cabinet/contracts/status';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';

interface IncidentWords {
  /** «Листи на електронну пошту: не працювало» */
  readonly whatOf: (incident: Pick<Incident, 'component' | 'state' | 'endedAt'>) => string;
  /** «Триває з …» or «З … до …»; the day is said once when it is the same. */
  readonly whenOf: (incident: Pick<Incident, 'startedAt' | 'endedAt'>) => string;
}

/** What to say of an incident, on both sides. */
export function useIncidentWords(): IncidentWords {
  const text = useText('status');
  const { date, dateTime, time } = useFormats();
  return {
    whatOf: ({ component, state, endedAt }) =>
      text.incident[endedAt === null ? (`${state}Now` as const) : state](text.parts[component]),
    whenOf: ({ startedAt, endedAt }) => {
      if (endedAt === null) return text.lasts(dateTime(startedAt));
      const isOneDay = date(startedAt) === date(endedAt);
      return text.lasted(dateTime(startedAt), isOneDay ? time(endedAt) : dateTime(endedAt));
    },
  };
}
