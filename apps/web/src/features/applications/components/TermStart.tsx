import type { Application } from '@cabinet/contracts/applications';
import { kyivClock } from '@cabinet/domain/kyiv-time';
import { termFor } from '@cabinet/domain/requirements';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { officesQuery } from '#shared/offices/offices-query.ts';
import { isOpenAt, nextOpenDay } from '#shared/offices/opening.ts';
import { factsFrom } from '../filled.ts';
import { firstDayOfTerm } from '../first-day.ts';
import { todayInKyiv } from '../today.ts';

interface Props {
  readonly application: Application;
}

/** A24: one may send at any hour; outside hours it is said when somebody will see it and when the term begins. */
export function TermStart({ application }: Props): ReactNode {
  const text = useText('applications').check;
  const formats = useFormats();
  const { data: offices } = useSuspenseQuery(officesQuery);
  const today = todayInKyiv();
  const hours = offices.items.find(({ id }) => id === application.officeId)?.hours ?? [];
  const { term } = termFor(application.definition, factsFrom(application, today));
  const first = firstDayOfTerm(term, today);
  const closedUntil = isOpenAt(hours, today, kyivClock(new Date())) ? null : nextOpenDay(hours, today);
  const words = term.unit === 'hours' ? text.termHours : text.termQueue;
  return (
    <>
      <h2>{text.termTitle}</h2>
      <p>{first ? text.term(formats.date(first)) : words}</p>
      {closedUntil && <p>{text.closedNow(formats.date(closedUntil))}</p>}
    </>
  );
}
