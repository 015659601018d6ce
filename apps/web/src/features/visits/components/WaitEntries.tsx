import { leaveWaitlistRoute, type WaitlistEntry } from '@cabinet/contracts/waitlist';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { call } from '#shared/api/client.ts';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Button } from '#shared/ui/Button.tsx';
import { InsetText } from '#shared/ui/InsetText.tsx';
import { Actions, VisuallyHidden } from '#shared/ui/layout.tsx';
import type { Act } from '../use-act.ts';
import { useTold } from '../use-told.ts';
import type { WaitNews } from '../use-wait-news.ts';
import { waitlistQuery } from '../waitlist-queries.ts';

interface Props {
  readonly act: Act;
  readonly onNews: (news: WaitNews) => void;
}

/** Where somebody without a visit waits for any time. */
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
  return (
    <InsetText>
      <p>{about}</p>
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
