import type { Application, TimelineEntry } from '@cabinet/contracts/applications';
import { formatKyivTimestamp } from '@cabinet/domain/kyiv-time';
import type { ReactNode } from 'react';
import type { TextsOf } from '#shared/i18n/load-texts.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Timeline } from '#shared/ui/Timeline.tsx';

interface Props {
  readonly application: Pick<Application, 'timeline'>;
  /** Names of acts that only some services have. */
  readonly more?: Readonly<Record<string, string>>;
}

const actName = (act: string, acts: Readonly<Record<string, string>>): string =>
  (Object.hasOwn(acts, act) && acts[act]) || act;

const actorName = ({ actorRole, actorName: name }: TimelineEntry, text: TextsOf<'applications'>): string => {
  if (actorRole === 'applicant') return text.you;
  return actorRole === 'system' ? text.cabinet : name;
};

// The text of a corrected field is an address for machines: which field it was, the answers themselves show.
const isForPeople = ({ act, text }: TimelineEntry): boolean => Boolean(text) && act !== 'fixField';

/** F17: every act with who did it and when, the newest first. */
export function History({ application, more }: Props): ReactNode {
  const text = useText('applications');
  const events = application.timeline
    .toSorted((one, other) => (one.at < other.at ? 1 : -1))
    .map((entry) => ({
      key: entry.id,
      title: actName(entry.act, { ...text.acts, ...more }),
      when: `${actorName(entry, text)}, ${formatKyivTimestamp(new Date(entry.at))}`,
      dateTime: entry.at,
      children: isForPeople(entry) ? <p>{entry.text}</p> : null,
    }));
  return (
    <>
      <h2>{text.view.timelineTitle}</h2>
      <Timeline events={events} />
    </>
  );
}
