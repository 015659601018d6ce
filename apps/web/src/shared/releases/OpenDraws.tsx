import type { Release } from '@cabinet/contracts/releases';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useFormats } from '#shared/i18n/formats.ts';
import type { TextsOf } from '#shared/i18n/load-texts.ts';
import { pathTo } from '#shared/navigation/paths.ts';
import { InsetText } from '#shared/ui/InsetText.tsx';
import { Link } from '#shared/ui/layout.tsx';
import { openDrawsQuery, type Where } from './open-draws-query.ts';

interface Words {
  readonly words: TextsOf<'visits'>['draws'];
}

function Draw({ draw, words }: Words & { readonly draw: Release }): ReactNode {
  const { date, dateTime } = useFormats();
  const { id, state, firstDay, lastDay, opensAt, closesAt } = draw;
  const days = firstDay === lastDay ? date(firstDay) : `${date(firstDay)} – ${date(lastDay)}`;
  const isOpen = state === 'open';
  return (
    <InsetText>
      <p>{isOpen ? words.open(days, dateTime(closesAt)) : words.coming(days, dateTime(opensAt))}</p>
      <Link href={pathTo('draw', { releaseId: id })}>{isOpen ? words.apply(days) : words.look(days)}</Link>
    </InsetText>
  );
}

/** Scarce days that are given out by lot: whoever looks for a time must come upon them while wishes are taken. */
export function OpenDraws({ words, topic = '', office = '' }: Words & Partial<Where>): ReactNode {
  const { data: draws = [] } = useQuery(openDrawsQuery({ topic, office }));
  if (draws.length === 0) return null;
  if (topic && office) return draws.map((draw) => <Draw key={draw.id} draw={draw} words={words} />);
  return (
    <InsetText>
      <p>{words.some}</p>
      <Link href={pathTo('draws')}>{words.all}</Link>
    </InsetText>
  );
}
