import type { ReactNode } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { Button, LinkButton } from '#shared/ui/Button.tsx';
import { Actions, Card } from '#shared/ui/layout.tsx';
import { useAnnounce } from '#shared/ui/LiveRegion.tsx';
import { comparisonAddress, mostCompared, useCompared } from '../compared.ts';

/** How many products are chosen to be compared, and the way to compare them. Stands before any is chosen, so that nothing moves. */
export function CompareBar(): ReactNode {
  const text = useText('catalogue').compare;
  const { numbers, clear } = useCompared();
  const announce = useAnnounce();
  const count = numbers.length;
  return (
    <section aria-label={text.label} data-print="no">
      <Card>
        <p>
          {count === 0 ? text.hint(mostCompared) : text.chosen(count, mostCompared)} {count === 1 && text.oneMore}
        </p>
        {count > 0 && (
          <Actions>
            {count > 1 && (
              <LinkButton look="secondary" href={comparisonAddress(numbers)}>
                {text.open(count)}
              </LinkButton>
            )}
            <Button
              look="plain"
              onClick={() => {
                clear();
                announce(text.cleared);
              }}
            >
              {text.clear}
            </Button>
          </Actions>
        )}
      </Card>
    </section>
  );
}
