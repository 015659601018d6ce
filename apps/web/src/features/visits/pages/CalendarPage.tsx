import { dropCalendarLinkRoute, renewCalendarLinkRoute } from '@cabinet/contracts/visit-links';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { call } from '#shared/api/client.ts';
import { RefusalErrors } from '#shared/form/RefusalErrors.tsx';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { Button } from '#shared/ui/Button.tsx';
import { InsetText } from '#shared/ui/InsetText.tsx';
import { Actions, Hint, Lead } from '#shared/ui/layout.tsx';
import { useAnnounce } from '#shared/ui/LiveRegion.tsx';
import { NotificationBanner } from '#shared/ui/NotificationBanner.tsx';
import { SummaryList } from '#shared/ui/SummaryList.tsx';
import { useAct } from '../use-act.ts';
import { calendarLinkQuery } from '../waitlist-queries.ts';

/** The secret address under which a calendar program reads my visits. */
export function CalendarPage(): ReactNode {
  const text = useText('visitLinks').calendar;
  const { data: url } = useSuspenseQuery(calendarLinkQuery);
  const queries = useQueryClient();
  const announce = useAnnounce();
  const act = useAct();
  const [done, setDone] = useState<'made' | 'dropped' | null>(null);
  const [times, setTimes] = useState(0);
  const tell = (news: 'made' | 'dropped', address: string | null): void => {
    queries.setQueryData(calendarLinkQuery.queryKey, address);
    setDone(news);
    setTimes((before) => before + 1);
  };
  const renew = (): void => act.run(async () => tell('made', (await call(renewCalendarLinkRoute, {})).url));
  const drop = (): void =>
    act.run(async () => {
      await call(dropCalendarLinkRoute, {});
      tell('dropped', null);
    });
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(url ?? '');
      act.refuse([]);
      announce(text.copied);
    } catch {
      // The browser forbids it, or has no such thing: the address stands on the page to be copied by hand.
      act.refuse([{ text: text.notCopied }]);
    }
  };
  return (
    <Page
      title={text.title}
      back={{ href: pathTo('visits') }}
      errors={<RefusalErrors refusals={act} />}
      banner={
        done && (
          <NotificationBanner key={times} kind="success">
            <p>{text[done]}</p>
          </NotificationBanner>
        )
      }
    >
      <Lead>{text.lead}</Lead>
      <p>{text.about}</p>
      {url === null ? (
        <>
          <p>{text.none}</p>
          <Actions>
            <Button busy={act.busy} onClick={renew}>
              {text.make}
            </Button>
          </Actions>
        </>
      ) : (
        <>
          <SummaryList rows={[{ term: text.address, value: url }]} />
          <InsetText>
            <p>{text.secret}</p>
          </InsetText>
          <Actions>
            <Button onClick={() => void copy()}>{text.copy}</Button>
            <Button look="secondary" busy={act.busy} onClick={renew}>
              {text.renew}
            </Button>
            <Button look="warning" busy={act.busy} onClick={drop}>
              {text.drop}
            </Button>
          </Actions>
          <Hint>{text.renewHint}</Hint>
        </>
      )}
      <p role="status">{act.busy ? text.sending : ''}</p>
    </Page>
  );
}
