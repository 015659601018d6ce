import { type ProgrammeLine, removeProgrammeLineRoute } from '@cabinet/contracts/programme-lines';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { call } from '#shared/api/client.ts';
import { PressErrors } from '#shared/form/PressErrors.tsx';
import { usePress } from '#shared/form/use-press.ts';
import { useText } from '#shared/i18n/texts.ts';
import { useNews } from '#shared/navigation/news.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { LinkButton } from '#shared/ui/Button.tsx';
import { InsetText } from '#shared/ui/InsetText.tsx';
import { Actions, Hint, Lead, Link } from '#shared/ui/layout.tsx';
import { NotificationBanner } from '#shared/ui/NotificationBanner.tsx';
import { ProgrammeLineCard } from '../components/ProgrammeLineCard.tsx';
import { programmeQuery } from '../programme-query.ts';
import { useDeviceName } from '../use-device-name.ts';

/** E11: the devices that one's own rehabilitation programme names. Health data. */
export function ProgrammePage(): ReactNode {
  const text = useText('programme');
  const { data: lines } = useSuspenseQuery(programmeQuery);
  const queries = useQueryClient();
  const nameOf = useDeviceName();
  const press = usePress();
  const [removed, setRemoved] = useState({ turn: 0, words: '' });
  const remove = (line: ProgrammeLine): void =>
    press.press(async () => {
      await call(removeProgrammeLineRoute, { params: { lineId: line.id } });
      await Promise.all([
        queries.invalidateQueries({ queryKey: ['persons'] }),
        queries.invalidateQueries({ queryKey: ['catalogue', 'suggested'] }),
      ]);
      setRemoved(({ turn }) => ({ turn: turn + 1, words: text.removed(nameOf(line)) }));
    });
  return (
    <Page
      title={text.title}
      back={{ href: pathTo('profile') }}
      banner={<News removed={removed.words} turn={removed.turn} />}
      errors={<PressErrors press={press} />}
    >
      <Lead>{text.lead}</Lead>
      <Hint>{text.privacy}</Hint>
      {lines.length === 0 && <InsetText>{text.empty}</InsetText>}
      {lines.map((line) => (
        <ProgrammeLineCard key={line.id} line={line} busy={press.busy} onRemove={() => remove(line)} />
      ))}
      <Actions>
        <LinkButton href={pathTo('newProgrammeLine')}>{text.add}</LinkButton>
        {lines.length > 0 && <Link href={pathTo('catalogue')}>{text.toCatalogue}</Link>}
      </Actions>
    </Page>
  );
}

function News({ removed, turn }: { readonly removed: string; readonly turn: number }): ReactNode {
  const text = useText('programme');
  const news = useNews(['added', 'saved']);
  const words = removed || (news && text[news]);
  if (!words) return null;
  return (
    <NotificationBanner key={turn} kind="success">
      <p>{words}</p>
    </NotificationBanner>
  );
}
