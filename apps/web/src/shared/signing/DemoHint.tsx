import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { pathTo } from '#shared/navigation/paths.ts';
import { InsetText } from '#shared/ui/InsetText.tsx';
import { centresQuery } from './centres-query.ts';

/** In a cabinet for demonstrations: where who has no КЕП finds a key to try with. */
export function DemoHint(): ReactNode {
  const text = useText('signing').demo;
  const { demo } = useSuspenseQuery(centresQuery).data;
  if (!demo) return null;
  return (
    <InsetText>
      <p>
        {text.what} <a href={pathTo('demoKey')}>{text.link}</a>
      </p>
    </InsetText>
  );
}
