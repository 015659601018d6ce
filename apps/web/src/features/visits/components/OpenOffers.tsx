import { declineOfferRoute, type WaitlistEntry, type WaitlistOffer } from '@cabinet/contracts/waitlist';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { call } from '#shared/api/client.ts';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { pathTo } from '#shared/navigation/paths.ts';
import { Button, LinkButton } from '#shared/ui/Button.tsx';
import { InsetText } from '#shared/ui/InsetText.tsx';
import { Actions, VisuallyHidden } from '#shared/ui/layout.tsx';
import { addressOf } from '../plan.ts';
import { dateOf } from '../times.ts';
import type { Act } from '../use-act.ts';
import { useTold } from '../use-told.ts';
import type { WaitNews } from '../use-wait-news.ts';
import { useWhen } from '#shared/visits/use-when.ts';
import { waitlistQuery } from '../waitlist-queries.ts';

interface Props {
  readonly act: Act;
  readonly onNews: (news: WaitNews) => void;
}

/** What a letter about a freed time leads to: every time on offer now, with the way to answer before it is over. */
export function OpenOffers(props: Props): ReactNode {
  const text = useText('visitLinks').waitlist;
  const { data } = useSuspenseQuery(waitlistQuery);
  const open = data.flatMap((entry) => (entry.offer ? [{ entry, offer: entry.offer }] : []));
  if (open.length === 0) return null;
  return (
    <section>
      <h2>{text.offersTitle}</h2>
      {open.map(({ entry, offer }) => (
        <OpenOffer key={offer.id} {...props} entry={entry} offer={offer} />
      ))}
    </section>
  );
}

/** Holds that this page offers to book already. */
export const useOfferedHolds = (): readonly string[] =>
  useSuspenseQuery(waitlistQuery).data.flatMap(({ offer }) => offer?.holdId ?? []);

interface OfferProps extends Props {
  readonly entry: WaitlistEntry;
  readonly offer: WaitlistOffer;
}

function OpenOffer({ entry, offer, ...props }: OfferProps): ReactNode {
  const text = useText('visitLinks').waitlist;
  const say = useBilingual();
  const when = useWhen();
  const moment = when.moment(offer.from);
  const { topic, office, visitId } = entry;
  return (
    <InsetText>
      <p>{text.entry(say(topic.name), say(office.name))}</p>
      <p>{text.offer(moment)}</p>
      <p>{text.until(when.moment(offer.until))}</p>
      <Actions>
        {visitId === null ? (
          <BookOrDecline {...props} entry={entry} offer={offer} />
        ) : (
          <LinkButton href={pathTo('visit', { visitId })}>{text.answer(moment)}</LinkButton>
        )}
      </Actions>
    </InsetText>
  );
}

/** Somebody without a visit goes on to the form with the time that is held for them. */
function BookOrDecline({ entry, offer, ...props }: OfferProps): ReactNode {
  const text = useText('visitLinks').waitlist;
  const when = useWhen();
  const told = useTold(props);
  const { topic, office, channel, needs, pace } = entry;
  const { id: offerId, from, holdId: hold } = offer;
  const known = { topic: topic.code, office: office.id, channel, needs, pace, consultation: '' };
  const moment = when.moment(from);
  return (
    <>
      {hold !== null && (
        <LinkButton href={addressOf('details', { ...known, date: dateOf(from), from, hold })}>
          {text.book(moment)}
        </LinkButton>
      )}
      <Button
        look="secondary"
        busy={props.act.busy}
        onClick={() => told('declined', () => call(declineOfferRoute, { params: { offerId } }))}
      >
        {text.decline} <VisuallyHidden>{moment}</VisuallyHidden>
      </Button>
    </>
  );
}
