import { joinWaitlistRoute } from '@cabinet/contracts/waitlist';
import type { OfficeId } from '@cabinet/contracts/ids';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { call } from '#shared/api/client.ts';
import { RefusalErrors } from '#shared/form/RefusalErrors.tsx';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { topicsQuery } from '#shared/schedules/topics-query.ts';
import { Button, LinkButton } from '#shared/ui/Button.tsx';
import { Actions, Lead } from '#shared/ui/layout.tsx';
import { SummaryList } from '#shared/ui/SummaryList.tsx';
import { addressOf, planIn } from '../plan.ts';
import { receivingQuery } from '../queries.ts';
import { useAct } from '../use-act.ts';
import { waitlistQuery } from '../waitlist-queries.ts';

/** Nothing was free: to be told, and held a time, when something is. */
export function WaitPage(): ReactNode {
  const text = useText('visitLinks').waitlist;
  const say = useBilingual();
  const [address] = useSearchParams();
  const plan = planIn(address);
  const topic = useSuspenseQuery(topicsQuery()).data.find(({ code }) => code === plan.topic);
  const office = useSuspenseQuery(receivingQuery(plan.topic)).data.find(({ id }) => id === plan.office);
  const act = useAct();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const back = addressOf('date', plan);
  const wait = (): void =>
    act.run(async () => {
      const { topic: code, channel, needs, pace } = plan;
      // An id of the address, which the API looks up.
      const body = { officeId: plan.office as OfficeId, topic: code, channel, needs: [...(needs ?? [])], pace };
      await call(joinWaitlistRoute, { body });
      await queries.invalidateQueries({ queryKey: waitlistQuery.queryKey });
      await navigate(pathTo('visits'), { state: { news: 'waiting' } });
    });
  return (
    <Page title={text.noTimes} back={{ href: back }} errors={<RefusalErrors refusals={act} />}>
      <Lead>{text.noTimesHint}</Lead>
      {topic && office && (
        <SummaryList
          rows={[
            { term: text.topic, value: say(topic.name) },
            { term: text.office, value: say(office.name) },
          ]}
        />
      )}
      <Actions>
        <Button busy={act.busy} onClick={wait}>
          {text.wait}
        </Button>
        <LinkButton look="secondary" href={back}>
          {text.notWait}
        </LinkButton>
      </Actions>
      <p role="status">{act.busy ? text.sending : ''}</p>
    </Page>
  );
}
