import type { Visit } from '@cabinet/contracts/visits';
import {
  declineOfferRoute,
  joinWaitlistRoute,
  leaveWaitlistRoute,
  takeOfferRoute,
  type WaitlistEntry,
  type WaitlistOffer,
} from '@cabinet/contracts/waitlist';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import { call } from '#shared/api/client.ts';
import { useText } from '#shared/i18n/texts.ts';
import { pathTo } from '#shared/navigation/paths.ts';
import { Button } from '#shared/ui/Button.tsx';
import { InsetText } from '#shared/ui/InsetText.tsx';
import { Actions, Hint } from '#shared/ui/layout.tsx';
import type { Act } from '../use-act.ts';
import { useTold } from '../use-told.ts';
import { useKeepVisit } from '../visit-queries.ts';
import type { WaitNews } from '../use-wait-news.ts';
import { useWhen } from '#shared/visits/use-when.ts';
import { waitlistQuery } from '../waitlist-queries.ts';

interface Props {
  readonly visit: Visit;
  /** Of the page: what is refused is shown above. */
  readonly act: Act;
  readonly onNews: (news: WaitNews) => void;
}

/** Lets somebody wait for an earlier time, and answer an offer of one. */
export function EarlierTime(props: Props): ReactNode {
  const { data } = useSuspenseQuery(waitlistQuery);
  const entry = data.find(({ visitId }) => visitId === props.visit.id);
  if (!entry) return <Join {...props} />;
  return entry.offer ? <Offer {...props} offer={entry.offer} /> : <Waiting {...props} entry={entry} />;
}

function Join({ visit, ...props }: Props): ReactNode {
  const text = useText('visitLinks').waitlist;
  const told = useTold(props);
  return (
    <>
      <Actions>
        <Button
          look="secondary"
          busy={props.act.busy}
          onClick={() => told('joined', () => call(joinWaitlistRoute, { body: { visitId: visit.id } }))}
        >
          {text.join}
        </Button>
      </Actions>
      <Hint>{text.joinHint}</Hint>
    </>
  );
}

function Waiting({ entry, ...props }: Props & { readonly entry: WaitlistEntry }): ReactNode {
  const text = useText('visitLinks').waitlist;
  const told = useTold(props);
  const params = { entryId: entry.id };
  return (
    <InsetText>
      <p>{text.waiting}</p>
      <Actions>
        <Button
          look="secondary"
          busy={props.act.busy}
          onClick={() => told('left', () => call(leaveWaitlistRoute, { params }))}
        >
          {text.leave}
        </Button>
      </Actions>
    </InsetText>
  );
}

function Offer({ visit, offer, ...props }: Props & { readonly offer: WaitlistOffer }): ReactNode {
  const text = useText('visitLinks').waitlist;
  const when = useWhen();
  const told = useTold(props);
  const keepVisit = useKeepVisit();
  const navigate = useNavigate();
  const params = { offerId: offer.id };
  const moment = when.moment(offer.from);
  const take = async (): Promise<void> => {
    keepVisit(await call(takeOfferRoute, { params }));
    await navigate(pathTo('visit', { visitId: visit.id }), { replace: true, state: { news: 'moved' } });
  };
  return (
    <InsetText>
      <h2>{text.offersTitle}</h2>
      <p>{text.offer(moment)}</p>
      <p>{text.until(when.moment(offer.until))}</p>
      <Actions>
        <Button busy={props.act.busy} onClick={() => told('moved', take)}>
          {text.take(moment)}
        </Button>
        <Button
          look="secondary"
          busy={props.act.busy}
          onClick={() => told('declined', () => call(declineOfferRoute, { params }))}
        >
          {text.decline}
        </Button>
      </Actions>
    </InsetText>
  );
}
