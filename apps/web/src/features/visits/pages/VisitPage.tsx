import { confirmVisitRoute, type Visit, visitCalendarRoute, visitTicketRoute } from '@cabinet/contracts/visits';
import type { ReactNode } from 'react';
import { call } from '#shared/api/client.ts';
import { addressOf as addressOfDoor } from '#shared/api/request.ts';
import { RefusalErrors } from '#shared/form/RefusalErrors.tsx';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { NewsBanner } from '#shared/navigation/NewsBanner.tsx';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { Button, LinkButton } from '#shared/ui/Button.tsx';
import { InsetText } from '#shared/ui/InsetText.tsx';
import { Actions, Hint, LinkList } from '#shared/ui/layout.tsx';
import { NotificationBanner } from '#shared/ui/NotificationBanner.tsx';
import { SummaryList } from '#shared/ui/SummaryList.tsx';
import { EarlierTime } from '../components/EarlierTime.tsx';
import { useFurtherRows, useMainRows } from '../components/VisitFacts.tsx';
import { OwnStateTag, VisitMeaning } from '../components/OwnVisitState.tsx';
import { useAct } from '../use-act.ts';
import { useWaitNews, type WaitNews } from '../use-wait-news.ts';
import { useVisitAct } from '../use-visit-act.ts';
import { useVisit } from '../visit-queries.ts';
import { useWhen } from '#shared/visits/use-when.ts';

interface Props {
  readonly visit: Visit;
}

/** I7, I10: one visit, right after booking too: when, where, with what, and what can be done with it now. */
export function VisitPage(): ReactNode {
  const { visit: text, ways } = useText('visits');
  const say = useBilingual();
  const when = useWhen();
  const visit = useVisit();
  const words = ways[visit.channel];
  const main = useMainRows(visit);
  const further = useFurtherRows(visit);
  const moment = when.moment(visit.from);
  const news = {
    booked: text.news.booked(visit.number, moment),
    moved: text.news.moved(moment),
    cancelled: text.news.cancelled,
    confirmed: words.thanks,
  };
  const isAhead = visit.state === 'booked';
  const act = useAct();
  const { waiting, tell } = useWaitNews();
  return (
    <Page
      title={text.title(visit.number)}
      back={{ href: pathTo('visits') }}
      errors={<RefusalErrors refusals={act} />}
      banner={
        waiting ? (
          <WaitBanner key={waiting.times} news={waiting.news} />
        ) : (
          <NewsBanner of={['booked', 'moved', 'cancelled', 'confirmed']} words={news} />
        )
      }
    >
      <OwnStateTag state={visit.state} channel={visit.channel} />
      <VisitMeaning state={visit.state} channel={visit.channel} />
      {visit.endReason && (
        <InsetText>
          <p>{text.reason(say(visit.endReason))}</p>
        </InsetText>
      )}
      <SummaryList rows={main} />
      {isAhead && visit.confirmedAt !== null && <p>{words.confirmed}</p>}
      {visit.acts.includes('confirm') && <Confirm visit={visit} />}
      {isAhead && <Bring visit={visit} />}
      <Papers visit={visit} />
      <Changes visit={visit} />
      {visit.acts.includes('move') && <EarlierTime visit={visit} act={act} onNews={tell} />}
      <h2>{text.detailsTitle}</h2>
      <SummaryList rows={further} />
    </Page>
  );
}

function Confirm({ visit }: Props): ReactNode {
  const words = useText('visits').ways[visit.channel];
  const act = useVisitAct(visit, 'confirmed');
  const params = { visitId: visit.id };
  const body = { version: visit.version };
  return (
    <Actions>
      <Button
        look="secondary"
        busy={act.busy}
        onClick={() => act.send(body, (idempotencyKey) => call(confirmVisitRoute, { params, body, idempotencyKey }))}
      >
        {words.confirm}
      </Button>
    </Actions>
  );
}

function WaitBanner({ news }: { readonly news: WaitNews }): ReactNode {
  const text = useText('visitLinks').waitlist;
  return (
    <NotificationBanner kind="success">
      <p>{text.news[news]}</p>
    </NotificationBanner>
  );
}

function Bring({ visit: { topic, office, channel } }: Props): ReactNode {
  const { visit: text, ways } = useText('visits');
  const say = useBilingual();
  return (
    <>
      {topic.bring.length > 0 && (
        <>
          <h2>{ways[channel].bring}</h2>
          <ul>
            {topic.bring.map((thing) => (
              <li key={thing.uk}>{say(thing)}</li>
            ))}
          </ul>
        </>
      )}
      {channel === 'office' && office.access.length > 0 && (
        <>
          <h2>{text.accessTitle}</h2>
          <ul>
            {office.access.map((fact) => (
              <li key={fact.uk}>{say(fact)}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** A visit called off lets nobody in any more; what a calendar still shows of it can be put right. */
function Papers({ visit: { id: visitId, state } }: Props): ReactNode {
  const text = useText('visits').visit;
  const isCalledOff = state === 'cancelled_by_user' || state === 'cancelled_by_office';
  const calendar = addressOfDoor(visitCalendarRoute.path, { visitId }, undefined);
  if (state === 'no_show') return null;
  return (
    <>
      <h2>{isCalledOff ? text.calendarTitle : text.keepTitle}</h2>
      <LinkList
        items={
          isCalledOff
            ? [{ href: calendar, text: text.calendarAfter }]
            : [
                { href: pathTo('visitAct', { visitId, act: 'ticket' }), text: text.print },
                { href: addressOfDoor(visitTicketRoute.path, { visitId }, undefined), text: text.pdf },
                { href: calendar, text: text.calendar },
              ]
        }
      />
    </>
  );
}

function Changes({ visit }: Props): ReactNode {
  const text = useText('visits').visit;
  const when = useWhen();
  const { id: visitId, acts } = visit;
  const may = (act: string): boolean => acts.includes(act);
  const isOver = ['no_show', 'cancelled_by_user', 'cancelled_by_office'].includes(visit.state);
  if (isOver)
    return (
      <Actions>
        <LinkButton href={`${pathTo('booking', { step: 'start' })}?topic=${encodeURIComponent(visit.topic.code)}`}>
          {text.again}
        </LinkButton>
      </Actions>
    );
  if (!may('move') && !may('cancel')) return null;
  return (
    <>
      <h2>{text.changeTitle}</h2>
      <Hint>{text.until(when.moment(visit.changeableUntil))}</Hint>
      <Actions>
        {may('move') && <LinkButton href={pathTo('visitAct', { visitId, act: 'move' })}>{text.move}</LinkButton>}
        {may('cancel') && (
          <LinkButton look="secondary" href={pathTo('visitAct', { visitId, act: 'cancel' })}>
            {text.cancel}
          </LinkButton>
        )}
      </Actions>
    </>
  );
}
