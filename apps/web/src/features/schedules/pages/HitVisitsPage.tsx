import { type HitVisit, type RebookOutcome, rebookHitVisitsRoute } from '@cabinet/contracts/hit-visits';
import type { OfficeId, VisitId } from '@cabinet/contracts/ids';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { call } from '#shared/api/client.ts';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { TextAreaField } from '#shared/form/fields.tsx';
import { type ContractForm, useContractForm } from '#shared/form/use-contract-form.ts';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { useIdParameter } from '#shared/navigation/use-parameter.ts';
import { scheduleQuery } from '#shared/schedules/schedule-query.ts';
import { Lead } from '#shared/ui/layout.tsx';
import { NotificationBanner } from '#shared/ui/NotificationBanner.tsx';
import { HitVisitFields } from '../components/HitVisitFields.tsx';
import { hitVisitsQuery } from '../queries.ts';
import { answerAbout, type RebookForm, rebookForm, rebookings } from '../rebooking.ts';
import { useScheduleChange } from '../use-change.ts';

interface Done {
  readonly moved: number;
  readonly calledOff: number;
  readonly failed: number;
}

const counted = (items: readonly { readonly visitId: VisitId; readonly outcome: RebookOutcome }[]): Done => {
  const of = (outcome: RebookOutcome): number => items.filter((item) => item.outcome === outcome).length;
  return { moved: of('moved'), calledOff: of('called_off'), failed: of('gone') + of('changed') };
};

/** What the press before has done, told on this same page. */
const useDone = (): Done | null => {
  const state: unknown = useLocation().state;
  return typeof state === 'object' && state !== null && 'done' in state ? (state.done as Done) : null;
};

function DoneBanner(): ReactNode {
  const { hit: text } = useText('schedules');
  const done = useDone();
  const { key } = useLocation();
  if (!done) return null;
  return (
    <NotificationBanner key={key} kind={done.failed > 0 ? 'important' : 'success'}>
      {done.moved + done.calledOff > 0 && <p>{text.done(done.moved, done.calledOff)}</p>}
      {done.failed > 0 && <p>{text.failed(done.failed)}</p>}
    </NotificationBanner>
  );
}

interface Props {
  readonly officeId: OfficeId;
  readonly visits: readonly HitVisit[];
  readonly officeName: string;
}

function RebookEditor({ officeId, visits, officeName }: Props): ReactNode {
  const { hit: text, of } = useText('schedules');
  const navigate = useNavigate();
  const change = useScheduleChange('here');
  const form: ContractForm<RebookForm> = useContractForm(rebookForm(visits), {
    defaults: { reason: '', acts: {} },
    words: {
      reason: text.reasonMissing,
      ...Object.fromEntries(visits.map((visit) => [answerAbout(visit), { 'field.choice': text.nothing }])),
    },
    onSubmit: async ({ reason, acts }, { idempotencyKey }) => {
      const body = { reason, items: rebookings(visits, acts) };
      const answer = await change(() => call(rebookHitVisitsRoute, { params: { officeId }, body, idempotencyKey }));
      form.answers.reset();
      await navigate(staffPathTo('hitVisits', { officeId }), { state: { done: counted(answer.items) } });
    },
  });
  return (
    <Page
      title={text.title}
      back={{ href: staffPathTo('schedule', { officeId }), text: of(officeName) }}
      banner={<DoneBanner />}
      errors={<FormErrors form={form} />}
    >
      {visits.length === 0 ? (
        <p>{text.none}</p>
      ) : (
        <>
          <Lead>{text.lead}</Lead>
          <Form form={form} submit={text.submit}>
            {visits.map((visit) => (
              <HitVisitFields key={visit.id} form={form} visit={visit} />
            ))}
            <TextAreaField form={form} name="reason" label={text.reason} hint={text.reasonHint} rows={3} />
          </Form>
        </>
      )}
    </Page>
  );
}

/** Visits that a change of the schedule hits: each is moved to its proposal or called off, all with one press. */
export function HitVisitsPage(): ReactNode {
  const say = useBilingual();
  const officeId = useIdParameter<OfficeId>('officeId');
  const { data: schedule } = useSuspenseQuery(scheduleQuery(officeId));
  const { data: visits } = useSuspenseQuery(hitVisitsQuery(officeId));
  return <RebookEditor key={officeId} officeId={officeId} visits={visits} officeName={say(schedule.office.name)} />;
}
