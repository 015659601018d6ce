import type { SiteFound } from '@cabinet/contracts/site-search';
import type { ReactNode } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { pathTo } from '#shared/navigation/paths.ts';
import { withQuery } from '#shared/navigation/with-query.ts';
import { Link, Stack } from '#shared/ui/layout.tsx';

interface Props {
  readonly group: SiteFound['groups'][number];
  readonly words: string;
}

/** What was found of one kind, and the way to the rest of it. */
export function FoundGroup({ group: { kind, total, items, unknown }, words }: Props): ReactNode {
  const text = useText('siteSearch');
  const say = useBilingual();
  const name = text.kinds[kind];
  return (
    <section>
      <h2>{text.group(name, total)}</h2>
      {unknown.length > 0 && <p>{text.unknown(unknown.join(', '))}</p>}
      <Stack>
        {items.map(({ path, title, text: about }) => (
          <div key={path}>
            <h3>
              <Link href={path}>{say(title)}</Link>
            </h3>
            {say(about) && <p>{say(about)}</p>}
          </div>
        ))}
      </Stack>
      {items.length < total && (
        <Link href={withQuery(pathTo('search'), { q: words, kind })}>{text.all(name, total)}</Link>
      )}
    </section>
  );
}
