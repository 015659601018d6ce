import type { ReactNode } from 'react';
import { useGrowingList } from '#shared/api/use-growing-list.ts';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { pathTo } from '#shared/navigation/paths.ts';
import { Hint, Link } from '#shared/ui/layout.tsx';
import { contentQuery } from '../queries.ts';

const shown = 3;

/** The last few news, for the first page of the site; nothing at all where there are none. */
export function LatestNews(): ReactNode {
  const text = useText('content');
  const say = useBilingual();
  const formats = useFormats();
  const { rows } = useGrowingList(contentQuery({ kind: 'news', topic: '', number: '' }));
  const items = rows.slice(0, shown);
  if (items.length === 0) return null;
  return (
    <section>
      <h2>{text.news.title}</h2>
      {items.map(({ id, title, since }) => (
        <div key={id}>
          <h3>
            <Link href={pathTo('newsItem', { itemId: id })}>{say(title)}</Link>
          </h3>
          <Hint>{text.news.published(formats.date(since))}</Hint>
        </div>
      ))}
      <Link href={pathTo('news')}>{text.news.title}</Link>
    </section>
  );
}
