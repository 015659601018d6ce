import { leaveReleaseRoute, type OwnEntry } from '@cabinet/contracts/releases';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { call } from '#shared/api/client.ts';
import { PressErrors } from '#shared/form/PressErrors.tsx';
import { usePress } from '#shared/form/use-press.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { Button } from '#shared/ui/Button.tsx';
import { InsetText } from '#shared/ui/InsetText.tsx';
import { Actions } from '#shared/ui/layout.tsx';
import { entryQuery, type OneRelease } from '../queries.ts';
import type { News } from '../use-news.ts';
import { Commitment } from './Commitment.tsx';
import { DrawState } from './DrawState.tsx';
import { Facts } from './Facts.tsx';
import { NewsOfWish } from './News.tsx';
import { OwnWish } from './OwnWish.tsx';

interface Props {
  readonly release: OneRelease;
  readonly own: OwnEntry;
  readonly news: News | null;
  readonly onLeft: () => void;
  readonly onChange: () => void;
}

/** My wish while wishes are taken: it may be changed, or taken back. */
export function Entered({ release, own, news, onLeft, onChange }: Props): ReactNode {
  const { wish: text, one } = useText('releases');
  const queries = useQueryClient();
  const press = usePress();
  const { id: releaseId } = release;
  const leave = (): void =>
    press.press(async () => {
      await call(leaveReleaseRoute, { params: { releaseId } });
      queries.setQueryData(entryQuery(releaseId, false).queryKey, null);
      void queries.invalidateQueries({ queryKey: ['releases', 'one', releaseId] });
      onLeft();
    });
  return (
    <Page
      title={one}
      back={{ href: pathTo('draws') }}
      errors={<PressErrors press={press} />}
      banner={<NewsOfWish news={news} />}
    >
      <DrawState state={release.state} />
      <InsetText>
        <p>{text.entered}</p>
      </InsetText>
      <OwnWish own={own} />
      <Actions>
        <Button onClick={onChange}>{text.change}</Button>
        <Button look="warning" busy={press.busy} onClick={leave}>
          {text.leave}
        </Button>
      </Actions>
      <Facts release={release} />
      <Commitment value={release.commitment} />
    </Page>
  );
}
