import { declineOfferRoute, leaveWaitlistRoute, type WaitlistEntry } from '@cabinet/contracts/waitlist';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { call } from '#shared/api/client.ts';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Button, LinkButton } from '#shared/ui/Button.tsx';
import { InsetText } from '#shared/ui/InsetText.tsx';
import { Actions, VisuallyHidden } from '#shared/ui/layout.tsx';
import { addressOf } from '../plan.ts';
import { dateOf } from '../times.ts';
import type { Act } from '../use-act.ts';
import { useTold } from '../use-told.ts';
import type { WaitNews } from '../use-wait-news.ts';
import { useWhen } from '../use-when.ts';
import { waitlistQuery } from '../waitlist-queries.ts';

interface Props {
  readonly act: Act;
  readonly onNews: (news: WaitNews) => void;
}

/** Where somebody without a visit waits for any time, and what is on offer to them. */
export function WaitEntries(props: Props): ReactNode {
  const text = useText('visitLinks').waitlist;
  const { data } = useSuspenseQuery(waitlistQuery);
  const entries = data.filter(({ visitId }) => visitId === null);
  if (entries.length === 0) return null;
  return (
    <section>
      <h2>{text.entries}</h2>
      {entries.map((entry) => (
        <Entry key={entry.id} {...props} entry={entry} />
      ))}
    </section>
  );
}

function Entry({ entry, ...props }: Props & { readonly entry: WaitlistEntry }): ReactNode {
  const text = useText('visitLinks').waitlist;
  const say = useBilingual();
  const told = useTold(props);
  const about = text.entry(say(entry.topic.name), say(entry.office.name));
  const { offer } = entry;
  return (
    <InsetText>
      <p>{about}</p>
      {offer?.holdId ? <Offer {...props} entry={entry} offer={{ ...offer, holdId: offer.holdId }} /> : null}
      <Actions>
        <Button
          look="secondary"
          busy={props.act.busy}
          onClick={() => told('left', () => call(leaveWaitlistRoute, { params: { entryId: entry.id } }))}
        >
          {text.leave} <VisuallyHidden>{about}</VisuallyHidden>
        </Button>
      </Actions>
    </InsetText>
  );
}

interface OfferProps extends Props {
  readonly entry: WaitlistEntry;
  readonly offer: NonNullable<WaitlistEntry['offer']> & { readonly holdId: string };
}

function Offer({ entry, offer, ...props }: OfferProps): ReactNode {
  const text = useText('visitLinks').waitlist;
  const when = useWhen();
  const told = useTold(props);
  const { topic, office, channel, needs, pace } = entry;
  const { from, holdId: hold } = offer;
  const known = { topic: topic.code, office: office.id, channel, needs, pace, consultation: '' };
  return (
    <>
      <p>{text.offer(when.moment(from))}</p>
      <p>{text.until(when.moment(offer.until))}</p>
      <Actions>
        <LinkButton href={addressOf('details', { ...known, date: dateOf(from), from, hold })}>
          {text.book(when.moment(from))}
        </LinkButton>
        <Button
          look="secondary"
          busy={props.act.busy}
          onClick={() => told('declined', () => call(declineOfferRoute, { params: { offerId: offer.id } }))}
        >
          {text.decline}
        </Button>
      </Actions>
    </>
  );
}
