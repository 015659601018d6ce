import type { Application } from '@cabinet/contracts/applications';
import { kyivDate } from '@cabinet/domain/kyiv-time';
import { termFor } from '@cabinet/domain/requirements';
import { type ReactNode, useEffect, useRef } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { pathTo } from '#shared/navigation/paths.ts';
import { Lead, Link } from '#shared/ui/layout.tsx';
import { useAnnounce } from '#shared/ui/LiveRegion.tsx';
import { factsFrom } from '../filled.ts';
import { firstDayOfTerm } from '../first-day.ts';
import { spelledNumber, waitingFor } from '../rules.ts';
import { todayInKyiv } from '../today.ts';

interface Props {
  readonly application: Application;
}

/** F23: says a change of status once, politely, wherever on the page the reader is. */
export const useSpokenStatus = ({ id, state, stateLabel }: Application): void => {
  const text = useText('applications').view;
  const say = useBilingual();
  const announce = useAnnounce();
  const before = useRef({ id, state });
  useEffect(() => {
    const { current } = before;
    before.current = { id, state };
    if (current.id === id && current.state !== state) announce(text.statusChanged(say(stateLabel)));
  }, [id, state, stateLabel, announce, text, say]);
};

/** The first day of the term while it lies ahead: sent on a day off, an application waits for a working day. */
const firstDayOf = (application: Application, today: string): string | null => {
  const { state, submittedAt, definition } = application;
  if (state !== 'submitted' || !submittedAt) return null;
  const { term } = termFor(definition, factsFrom(application, today));
  const first = firstDayOfTerm(term, kyivDate(new Date(submittedAt)));
  return first !== null && first > today ? first : null;
};

/** What the status means, what comes next, until when, and whose turn it is. */
export function Standing({ application }: Props): ReactNode {
  const text = useText('applications').view;
  const say = useBilingual();
  const formats = useFormats();
  const { id, clock, dueOn, standing, usual } = application;
  const { meaning, next } = standing;
  const owner = waitingFor(application);
  const today = todayInKyiv();
  const isLate = dueOn !== null && dueOn < today;
  const begins = firstDayOf(application, today);
  return (
    <>
      <h2>{text.nowTitle}</h2>
      <p>{say(meaning)}</p>
      <p>{say(next)}</p>
      {owner && <p>{begins ? text.begins(formats.date(begins)) : text.waitingFor[owner]}</p>}
      {owner === 'office' && dueOn && (
        <p>{isLate ? text.overdue(formats.date(dueOn)) : text.due(formats.date(dueOn))}</p>
      )}
      {usual && <p>{text.usual(usual)}</p>}
      {(isLate || clock.some((interval) => interval.owner !== 'office')) && (
        <p>
          <Link href={pathTo('applicationClock', { applicationId: id })}>{text.why}</Link>
        </p>
      )}
    </>
  );
}

/** F19: the number large and spelled, to be read into a telephone. */
export function DictatedNumber({ application }: Props): ReactNode {
  const text = useText('applications').view;
  return (
    <>
      <h2>{text.numberTitle}</h2>
      <Lead>
        <strong>{application.number}</strong>
      </Lead>
      <p>{text.numberHint(spelledNumber(application.number))}</p>
    </>
  );
}
