import { answerReminderRoute, readVisitByLinkRoute, type VisitByLink } from '@cabinet/contracts/visit-links';
import { visitProblems } from '@cabinet/contracts/visits';
import { queryOptions, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { call } from '#shared/api/client.ts';
import { ApiProblem } from '#shared/api/problem.ts';
import { useIntention } from '#shared/form/intention.ts';
import { RefusalErrors } from '#shared/form/RefusalErrors.tsx';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { Button } from '#shared/ui/Button.tsx';
import { Actions, Hint, Link } from '#shared/ui/layout.tsx';
import { NotificationBanner } from '#shared/ui/NotificationBanner.tsx';
import { type SummaryRow, SummaryList } from '#shared/ui/SummaryList.tsx';
import { useAct } from '../use-act.ts';
import { useWhen } from '#shared/visits/use-when.ts';

/** The visit of a letter; null when the link opens nothing any more. */
const replyQuery = (pass: string) =>
  queryOptions({
    queryKey: ['visit-link', pass],
    queryFn: async ({ signal }): Promise<VisitByLink | null> => {
      try {
        return await call(readVisitByLinkRoute, { body: { pass }, signal });
      } catch (trouble) {
        if (trouble instanceof ApiProblem && trouble.code === visitProblems.linkOver.code) return null;
        throw trouble;
      }
    },
  });

/** Where a reminder leads: says that one will come, or gives the time back, without sign-in. Opening it does neither. */
export function ReplyPage(): ReactNode {
  // Behind # in the address: no server along the way has seen it.
  const [pass] = useState(() => location.hash.slice(1));
  const { data } = useSuspenseQuery(replyQuery(pass));
  return data ? <Reply pass={pass} visit={data} /> : <LinkOver />;
}

function LinkOver(): ReactNode {
  const text = useText('visitLinks').reply;
  return (
    <Page title={text.over}>
      <p>{text.overText}</p>
      <Link href={pathTo('visits')}>{text.toVisits}</Link>
    </Page>
  );
}

const useRows = ({ number, channel, office, from, to }: VisitByLink): readonly SummaryRow[] => {
  const text = useText('visitLinks').reply;
  const say = useBilingual();
  const when = useWhen();
  return [
    { term: text.number, value: number },
    { term: text.office, value: say(office.name) },
    channel === 'office'
      ? { term: text.address, value: say(office.address) }
      : { term: text.channel, value: text.channels[channel] },
    { term: text.date, value: when.day(from) },
    { term: text.time, value: `${when.time(from)}–${when.time(to)}` },
  ];
};

type Answer = 'confirm' | 'cancel';

function Reply({ pass, visit }: { readonly pass: string; readonly visit: VisitByLink }): ReactNode {
  const text = useText('visitLinks').reply;
  const words = text.ways[visit.channel];
  const rows = useRows(visit);
  const act = useAct();
  const queries = useQueryClient();
  const intention = useIntention();
  const [done, setDone] = useState<Answer | null>(null);
  const answer = (chosen: Answer): void =>
    act.run(async () => {
      const body = { pass, version: visit.version, act: chosen };
      try {
        const told = await call(answerReminderRoute, { body, idempotencyKey: intention.keyFor(body) });
        queries.setQueryData(replyQuery(pass).queryKey, told);
        intention.settle();
        setDone(chosen);
      } catch (trouble) {
        // It may have changed meanwhile: what can be done now is read anew.
        if (trouble instanceof ApiProblem && !trouble.isUncertain) {
          intention.settle();
          void queries.invalidateQueries({ queryKey: replyQuery(pass).queryKey });
        }
        throw trouble;
      }
    });
  return (
    <Page
      title={visit.state === 'booked' ? words.title : text.notAhead}
      errors={<RefusalErrors refusals={act} />}
      banner={
        done && (
          <NotificationBanner key={done} kind="success">
            <p>{done === 'confirm' ? words.thanks : text.cancelled}</p>
          </NotificationBanner>
        )
      }
    >
      {visit.state === 'booked' && visit.confirmedAt !== null && <p>{words.confirmed}</p>}
      {visit.state !== 'booked' && <p>{text.notBooked}</p>}
      <SummaryList rows={rows} />
      {visit.acts.length > 0 && (
        <Actions>
          {visit.acts.includes('confirm') && (
            <Button busy={act.busy} onClick={() => answer('confirm')}>
              {words.confirm}
            </Button>
          )}
          {visit.acts.includes('cancel') && (
            <Button look="warning" busy={act.busy} onClick={() => answer('cancel')}>
              {text.cancel}
            </Button>
          )}
        </Actions>
      )}
      {visit.acts.includes('cancel') && <Hint>{text.cancelHint}</Hint>}
      <p>
        <Link href={pathTo('visits')}>{text.toVisits}</Link>
      </p>
      <p role="status">{act.busy ? text.sending : ''}</p>
    </Page>
  );
}
