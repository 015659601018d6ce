import type { ServiceSummary } from '@cabinet/contracts/services';
import { calledName } from '@cabinet/domain/called-name';
import type { ReactNode } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { pathTo } from '#shared/navigation/paths.ts';
import { useClosed } from '../own-services.ts';
import { ClosedTo } from './ClosedTo.tsx';
import { Card, Hint, Link, Stack } from '#shared/ui/layout.tsx';

interface Props {
  readonly services: readonly ServiceSummary[];
}

/** Services with what a person chooses by: what it is, how long, how much; those closed to them last, with the reason (A9). Stands under an h2. */
export function ServiceList({ services }: Props): ReactNode {
  const text = useText('services');
  const say = useBilingual();
  const closed = useClosed();
  const inOrder = services.toSorted(
    (one, other) => Number(closed(one.code) !== null) - Number(closed(other.code) !== null),
  );
  return (
    <Stack>
      {inOrder.map(({ id, code, name, shortName, summary, termText, feeText }) => (
        <Card key={id}>
          <h3>
            <Link href={pathTo('service', { code })}>{say(calledName({ name, shortName }))}</Link>
          </h3>
          <ClosedTo because={closed(code)} />
          <p>{say(summary)}</p>
          <Hint>
            {text.termWord(say(termText))}. {text.feeWord(say(feeText))}.
          </Hint>
        </Card>
      ))}
    </Stack>
  );
}
