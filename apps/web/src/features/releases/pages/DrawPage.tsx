import type { ReleaseId } from '@cabinet/contracts/ids';
import { leaveReleaseRoute, type OwnEntry, type Release } from '@cabinet/contracts/releases';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { call } from '#shared/api/client.ts';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { PressErrors } from '#shared/form/PressErrors.tsx';
import { usePress } from '#shared/form/use-press.ts';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { useIdParameter } from '#shared/navigation/use-parameter.ts';
import { Button, LinkButton } from '#shared/ui/Button.tsx';
import { InsetText } from '#shared/ui/InsetText.tsx';
import { Actions, Lead } from '#shared/ui/layout.tsx';
import { NotificationBanner } from '#shared/ui/NotificationBanner.tsx';
import { SummaryList } from '#shared/ui/SummaryList.tsx';
import { DrawState } from '../components/DrawState.tsx';
import { Facts } from '../components/Facts.tsx';
import { Result } from '../components/Result.tsx';
import { useWishForm, WishForm } from '../components/WishForm.tsx';
import { entryKey, releaseQuery, useIsApplicant, useOwnEntry } from '../queries.ts';

type WithTimes = Release & { readonly times: readonly { readonly start: string; readonly places: number }[] };
type News = 'entered' | 'left';

/** One draw: what is given out, my wish in it, and afterwards the result with its proof. */
export function DrawPage(): ReactNode {
  const releaseId = useIdParameter<ReleaseId>('releaseId');
  const { data: release } = useSuspenseQuery(releaseQuery(releaseId));
  const own = useOwnEntry(releaseId);
  const isApplicant = useIsApplicant();
  const [news, setNews] = useState<{ readonly code: News; readonly times: number } | null>(null);
  const tell = (code: News): void => setNews((before) => ({ code, times: (before?.times ?? 0) + 1 }));
  const shared = { release, own, news, tell };
  if (release.state === 'open' && isApplicant) return own ? <Entered {...shared} own={own} /> : <Asking {...shared} />;
  return <Looking {...shared} isApplicant={isApplicant} />;
}

interface Props {
  readonly release: WithTimes;
  readonly own: OwnEntry | null;
  readonly news: { readonly code: News; readonly times: number } | null;
  readonly tell: (code: News) => void;
}

function Banner({ news }: Pick<Props, 'news'>): ReactNode {
  const words = useText('releases').news;
  return (
    news && (
      <NotificationBanner key={news.times} kind="success">
        <p>{words[news.code]}</p>
      </NotificationBanner>
    )
  );
}

const useTitle = (): string => useText('releases').one;

function Asking({ release, news, tell }: Props): ReactNode {
  const text = useText('releases').wish;
  const title = useTitle();
  const { id: releaseId, times } = release;
  const form = useWishForm({ releaseId, times, entry: null, onSent: tell });
  return (
    <Page
      title={title}
      back={{ href: pathTo('draws') }}
      errors={<FormErrors form={form} />}
      banner={<Banner news={news} />}
    >
      <DrawState state={release.state} />
      <Lead>{text.lead}</Lead>
      <Facts release={release} />
      <h2>{text.title}</h2>
      <WishForm form={form} times={times} submit={text.send} />
    </Page>
  );
}

function Entered({ release, own, news, tell }: Props & { readonly own: OwnEntry }): ReactNode {
  const { wish: text, result } = useText('releases');
  const title = useTitle();
  const { dateTime } = useFormats();
  const queries = useQueryClient();
  const press = usePress();
  const { id: releaseId } = release;
  const leave = (): void =>
    press.press(async () => {
      await call(leaveReleaseRoute, { params: { releaseId } });
      queries.setQueryData(entryKey(releaseId), null);
      void queries.invalidateQueries({ queryKey: ['releases', 'one', releaseId] });
      tell('left');
    });
  return (
    <Page
      title={title}
      back={{ href: pathTo('draws') }}
      errors={<PressErrors press={press} />}
      banner={<Banner news={news} />}
    >
      <DrawState state={release.state} />
      <InsetText>
        <p>{text.entered}</p>
      </InsetText>
      <SummaryList
        rows={[
          { term: result.ticket, value: own.ticket },
          { term: text.wishes, value: own.wishes.map((wish) => dateTime(wish)).join('; ') },
        ]}
      />
      <Actions>
        <Button look="warning" onClick={leave}>
          {text.leave}
        </Button>
      </Actions>
      <Facts release={release} />
    </Page>
  );
}

function Looking({ release, own, news, isApplicant }: Props & { readonly isApplicant: boolean }): ReactNode {
  const text = useText('releases');
  const title = useTitle();
  const { dateTime } = useFormats();
  const { id: releaseId, state } = release;
  return (
    <Page title={title} back={{ href: pathTo('draws') }} banner={<Banner news={news} />}>
      <DrawState state={state} />
      <p>{text.meaning[state]}</p>
      {own && state === 'drawn' && (
        <InsetText>
          <p>{own.place ? text.result.won(dateTime(own.place)) : text.result.lost}</p>
          {own.visitId && (
            <LinkButton href={pathTo('visit', { visitId: own.visitId })}>{text.result.toVisit}</LinkButton>
          )}
        </InsetText>
      )}
      {state === 'open' && !isApplicant && (
        <Actions>
          <LinkButton href={`${pathTo('login')}?next=${encodeURIComponent(pathTo('draw', { releaseId }))}`}>
            {text.signIn}
          </LinkButton>
        </Actions>
      )}
      <Facts release={release} />
      {state === 'drawn' && <Result releaseId={releaseId} own={own} />}
    </Page>
  );
}
