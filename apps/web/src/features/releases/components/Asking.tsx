import type { OwnEntry } from '@cabinet/contracts/releases';
import type { ReactNode } from 'react';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { useSeen } from '#shared/form/use-seen.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { Button } from '#shared/ui/Button.tsx';
import { Lead } from '#shared/ui/layout.tsx';
import type { OneRelease } from '../queries.ts';
import type { News } from '../use-news.ts';
import { Commitment } from './Commitment.tsx';
import { DrawState } from './DrawState.tsx';
import { Facts } from './Facts.tsx';
import { NewsOfWish } from './News.tsx';
import { useWishForm, WishForm } from './WishForm.tsx';

interface Props {
  readonly release: OneRelease;
  readonly own: OwnEntry | null;
  readonly news: News | null;
  readonly onSent: (code: 'entered' | 'changed') => void;
  /** Leaves the wish as it was sent. */
  readonly onKeep: () => void;
}

/** The form of a wish: a new one, or one to be changed. */
export function Asking({ release, own, news, onSent, onKeep }: Props): ReactNode {
  const { wish: text, one } = useText('releases');
  const { id: releaseId, times } = release;
  // What was sent when the form was opened: it is the same form after sending.
  const entry = useSeen(own);
  const { form, forget } = useWishForm({ releaseId, entry, onSent: () => onSent(entry ? 'changed' : 'entered') });
  const keep = (): void => {
    forget();
    onKeep();
  };
  return (
    <Page
      title={one}
      back={{ href: pathTo('draws') }}
      errors={<FormErrors form={form} />}
      banner={<NewsOfWish news={news} />}
    >
      <DrawState state={release.state} />
      <Lead>{text.lead}</Lead>
      <Facts release={release} />
      <h2>{text.title}</h2>
      <WishForm
        form={form}
        times={times}
        submit={entry ? text.save : text.send}
        beside={
          entry && (
            <Button look="secondary" onClick={keep}>
              {text.keep}
            </Button>
          )
        }
      />
      <Commitment value={release.commitment} />
    </Page>
  );
}
