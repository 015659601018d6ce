import type { listCategoriesRoute } from '@cabinet/contracts/services';
import type { AnswerOf } from '@cabinet/contracts/http/route';
import type { ReactNode } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { pathTo } from '#shared/navigation/paths.ts';
import { Card, Columns, Hint, Link } from '#shared/ui/layout.tsx';

export type Category = AnswerOf<typeof listCategoriesRoute>['items'][number];

interface Props {
  readonly categories: readonly Category[];
}

/** Categories to open, each with how many services it holds. Stands under an h2. */
export function CategoryCards({ categories }: Props): ReactNode {
  const text = useText('services');
  const say = useBilingual();
  return (
    <Columns>
      {categories.map(({ code, name, summary, services }) => (
        <Card key={code}>
          <h3>
            <Link href={pathTo('serviceCategory', { category: code })}>{say(name)}</Link>
          </h3>
          <p>{say(summary)}</p>
          <Hint>{text.count(services)}</Hint>
        </Card>
      ))}
    </Columns>
  );
}
