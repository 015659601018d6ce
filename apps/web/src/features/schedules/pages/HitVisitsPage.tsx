import { type HitVisit, type Rebooking, type RebookOutcome, rebookHitVisitsRoute } from '@cabinet/contracts/hit-visits';
import type { OfficeId, VisitId } from '@cabinet/contracts/ids';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import * as z from 'zod/mini';
import { Line } from '@cabinet/contracts/managed-offices';
import { call } from '#shared/api/client.ts';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { TextAreaField } from '#shared/form/fields.tsx';
import { useContractForm } from '#shared/form/use-contract-form.ts';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { useIdParameter } from '#shared/navigation/use-parameter.ts';
import { Lead } from '#shared/ui/layout.tsx';
import { NotificationBanner } from '#shared/ui/NotificationBanner.tsx';
import { HitVisitFields } from '../components/HitVisitFields.tsx';
import { hitVisitsQuery, scheduleQuery } from '../queries.ts';
import { useScheduleChange } from '../use-change.ts';

const Choice = z.enum(['move', 'callOff', 'leave'], { error: 'field.choice' });
const RebookForm = z.object({ reason: Line, acts: z.array(z.object({ act: Choice })) }).check(
  z.refine(({ acts }) => acts.some(({ act }) => act !== 'leave'), {
    path: ['acts', 0, 'act'],
    error: 'field.choice',
  }),
);

type Chosen = z.infer<typeof RebookForm>['acts'];

const rebookings = (visits: readonly HitVisit[], acts: Chosen): Rebooking[] =>
  visits.flatMap(({ id: visitId, version, proposal }, at): Rebooking[] => {
    const act = acts[at]?.act;
    if (act === 'callOff') return [{ act, visitId, version }];
    return act === 'move' && proposal ? [{ act, visitId, version, from: proposal.from }] : [];
  });

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
  if (!done) return null;
  return (
    <NotificationBanner kind={done.failed > 0 ? 'important' : 'success'}>
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
  const change = useScheduleChange();
  const form = useContractForm(RebookForm, {
    defaults: {
      reason: '',
      acts: visits.map(({ proposal }) => ({ act: proposal ? ('move' as const) : ('leave' as const) })),
    },
    words: { reason: text.reasonMissing, 'acts.0.act': { 'field.choice': text.nothing } },
    onSubmit: async ({ reason, acts }, { idempotencyKey }) => {
      const body = { reason, items: rebookings(visits, acts) };
      const answer = await change(() => call(rebookHitVisitsRoute, { params: { officeId }, body, idempotencyKey }));
      await navigate(pathTo('hitVisits', { officeId }), { state: { done: counted(answer.items) } });
    },
  });
  return (
    <Page
      title={text.title}
      back={{ href: pathTo('schedule', { officeId }), text: of(officeName) }}
      banner={<DoneBanner />}
      errors={<FormErrors form={form} />}
    >
      {visits.length === 0 ? (
        <p>{text.none}</p>
      ) : (
        <>
          <Lead>{text.lead}</Lead>
          <Form form={form} submit={text.submit}>
            {visits.map((visit, index) => (
              <HitVisitFields key={visit.id} form={form} visit={visit} index={index} />
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
  // Other visits or other proposals are another form.
  const key = visits.map(({ id, version, proposal }) => `${id} ${version} ${proposal?.from}`).join();
  return <RebookEditor key={key} officeId={officeId} visits={visits} officeName={say(schedule.office.name)} />;
}
