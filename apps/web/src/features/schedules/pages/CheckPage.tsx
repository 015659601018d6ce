import type { OfficeId } from '@cabinet/contracts/ids';
import {
  addClosureRoute,
  type ManagedSchedule,
  putExceptionRoute,
  putTimetableRoute,
} from '@cabinet/contracts/managed-schedules';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Navigate, useNavigate } from 'react-router-dom';
import * as z from 'zod/mini';
import { ApiProblem, call } from '#shared/api/client.ts';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { useContractForm } from '#shared/form/use-contract-form.ts';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { useChoiceParameter, useIdParameter } from '#shared/navigation/use-parameter.ts';
import { scheduleQuery } from '#shared/schedules/schedule-query.ts';
import { useActor } from '#shared/session/session.ts';
import { WarningText } from '#shared/ui/InsetText.tsx';
import { SummaryList } from '#shared/ui/SummaryList.tsx';
import { WeekTable } from '../components/WeekTable.tsx';
import { forgetPending, forgetSeen, formPages, type Pending, pendingKinds, usePending } from '../pending.ts';
import { useScheduleChange, useToSchedule } from '../use-change.ts';
import { useScheduleWords } from '../use-words.ts';
import { frequentProblems } from '#shared/api/problem.ts';

const Confirmation = z.object({});

const save = (officeId: OfficeId, pending: Pending, idempotencyKey: string): Promise<unknown> => {
  const asked = { params: { officeId }, idempotencyKey };
  if (pending.kind === 'closure') return call(addClosureRoute, { ...asked, body: pending.form });
  const { seen = null } = pending;
  return pending.kind === 'week'
    ? call(putTimetableRoute, { ...asked, body: { seen, timetable: pending.form } })
    : call(putExceptionRoute, { ...asked, body: { seen, exception: pending.form } });
};

const isStale = (refusal: unknown): boolean =>
  refusal instanceof ApiProblem && refusal.code === frequentProblems.staleVersion.code;

interface Props {
  readonly schedule: ManagedSchedule;
  readonly pending: Pending;
}

function Change({ schedule: { desks }, pending }: Props): ReactNode {
  const text = useText('schedules');
  const formats = useFormats();
  const words = useScheduleWords(desks);
  if (pending.kind === 'week')
    return (
      <WeekTable
        caption={text.overview.weekLater(formats.date(pending.form.validFrom))}
        week={pending.form.week}
        desks={desks}
      />
    );
  const { check } = text;
  const reason = { term: check.whatReason, value: pending.form.reasonUk };
  if (pending.kind === 'day') {
    const { date, shifts } = pending.form;
    const hours = shifts.length === 0 ? text.closed : shifts.map(words.shift).join('; ');
    return (
      <SummaryList
        rows={[{ term: check.whatDay, value: formats.date(date) }, { term: check.whatHours, value: hours }, reason]}
      />
    );
  }
  const { fromDate, fromTime, toDate, toTime, deskIds } = pending.form;
  return (
    <SummaryList
      rows={[
        { term: check.whatFrom, value: `${formats.date(fromDate)}, ${fromTime}` },
        { term: check.whatTo, value: `${formats.date(toDate)}, ${toTime}` },
        { term: check.whatDesks, value: words.desks(deskIds) },
        reason,
      ]}
    />
  );
}

function WhomItHits({ pending: { hit } }: Pick<Props, 'pending'>): ReactNode {
  const { check } = useText('schedules');
  const formats = useFormats();
  if (hit.visits === 0) return <p>{check.nobody}</p>;
  return (
    <>
      <WarningText>{check.hit(hit.visits)}</WarningText>
      <ul>
        {hit.days.map(({ date, visits }) => (
          <li key={date}>{check.hitOn(formats.date(date), visits)}</li>
        ))}
      </ul>
    </>
  );
}

function Check({ schedule, pending }: Props): ReactNode {
  const { check: text } = useText('schedules');
  const { id: officeId } = schedule.office;
  const change = useScheduleChange('check');
  const toSchedule = useToSchedule(officeId);
  const navigate = useNavigate();
  const isOfficer = useActor()?.role === 'officer';
  const form = useContractForm(Confirmation, {
    defaults: {},
    onSubmit: async (_nothing, { idempotencyKey }) => {
      await change(() => save(officeId, pending, idempotencyKey)).catch((refusal: unknown) => {
        if (isStale(refusal)) forgetSeen(officeId, pending);
        throw refusal;
      });
      forgetPending(officeId, pending.kind);
      if (pending.hit.visits === 0 || !isOfficer) return toSchedule('saved');
      return navigate(staffPathTo('hitVisits', { officeId }), { state: { news: 'saved' } });
    },
  });
  return (
    <Page
      title={text.title}
      back={{ href: staffPathTo(formPages[pending.kind], { officeId }) }}
      errors={<FormErrors form={form} />}
    >
      <Change schedule={schedule} pending={pending} />
      <WhomItHits pending={pending} />
      <Form form={form} submit={text.save}>
        {null}
      </Form>
    </Page>
  );
}

/** The last look before a schedule changes: what will be, and whose visits it hits. */
export function CheckPage(): ReactNode {
  const officeId = useIdParameter<OfficeId>('officeId');
  const { data } = useSuspenseQuery(scheduleQuery(officeId));
  const pending = usePending(officeId, useChoiceParameter('kind', pendingKinds));
  if (!pending) return <Navigate replace to={staffPathTo('schedule', { officeId })} />;
  return <Check schedule={data} pending={pending} />;
}
