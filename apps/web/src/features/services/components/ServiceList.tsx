import type { ServiceSummary } from '@cabinet/contracts/services';
import { calledName } from '@cabinet/domain/called-name';
import type { ReactNode } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { pathTo } from '#shared/navigation/paths.ts';
import { Card, Hint, Link, Stack } from '#shared/ui/layout.tsx';

interface Props {
  readonly services: readonly ServiceSummary[];
}

/** Services with what a person chooses by: what it is, how long, how much. Stands under an h2. */
export function ServiceList({ services }: Props): ReactNode {
  const text = useText('services');
  const say = useBilingual();
  return (
    <Stack>
      {services.map(({ id, code, name, shortName, summary, termText, feeText }) => (
        <Card key={id}>
          <h3>
            <Link href={pathTo('service', { code })}>{say(calledName({ name, shortName }))}</Link>
          </h3>
          <p>{say(summary)}</p>
          <Hint>
            {text.termWord(say(termText))}. {text.feeWord(say(feeText))}.
          </Hint>
        </Card>
      ))}
    </Stack>
  );
}
