import type { ComponentState, Status } from '@cabinet/contracts/status';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { Lead } from '#shared/ui/layout.tsx';
import { type StatusKind, StatusTag } from '#shared/ui/StatusTag.tsx';
import { SummaryList } from '#shared/ui/SummaryList.tsx';
import { Timeline } from '#shared/ui/Timeline.tsx';
import { statusQuery } from '../queries.ts';
import { useIncidentWords } from '../use-words.ts';

const kinds: Readonly<Record<ComponentState, StatusKind>> = { working: 'done', slow: 'attention', down: 'refused' };

/** The database and the jobs: the API knows these by itself when the checks have stopped. */
const knownWithoutChecks = 2;

/** A18: what works now and what did not lately, for everybody. */
export function StatusPage(): ReactNode {
  const text = useText('status');
  const { dateTime } = useFormats();
  const { data: status, isRefetchError } = useSuspenseQuery(statusQuery);
  const { checkedAt, overall, components } = status;
  return (
    <Page title={text.title}>
      {/* Spoken only when it changes: the page looks anew each minute, and mostly finds the same. */}
      <div role="status">
        <Lead>{checkedAt || overall !== 'working' ? text.overall[overall] : text.neverChecked}</Lead>
      </div>
      <p>
        {checkedAt && text.checked(dateTime(checkedAt))} {isRefetchError ? text.notRefreshed : text.refreshed}
      </p>
      {components.length > 0 && (
        <>
          <h2>{text.partsTitle}</h2>
          <Parts components={components} />
          {components.length <= knownWithoutChecks && <p>{text.restUnknown}</p>}
        </>
      )}
      <h2>{text.incidentsTitle}</h2>
      <Incidents incidents={status.incidents} />
    </Page>
  );
}

function Parts({ components }: Pick<Status, 'components'>): ReactNode {
  const text = useText('status');
  const { dateTime } = useFormats();
  return (
    <SummaryList
      rows={components.map(({ component, state, since }) => ({
        term: text.parts[component],
        value: (
          <>
            <StatusTag kind={kinds[state]}>{text.states[state]}</StatusTag>
            {state !== 'working' && (
              <p>
                {text.since(dateTime(since))} {state === 'down' ? text.effects[component] : text.slow}
              </p>
            )}
          </>
        ),
      }))}
    />
  );
}

function Incidents({ incidents }: Pick<Status, 'incidents'>): ReactNode {
  const text = useText('status');
  const say = useBilingual();
  const { whatOf, whenOf } = useIncidentWords();
  if (incidents.length === 0) return <p>{text.noIncidents}</p>;
  const events = incidents.map((incident) => ({
    key: incident.id,
    title: whatOf(incident),
    when: whenOf(incident),
    dateTime: incident.startedAt,
    children: incident.note && <p>{say(incident.note)}</p>,
  }));
  return <Timeline events={events} />;
}
