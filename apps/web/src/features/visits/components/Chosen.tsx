import type { ReactNode } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { SummaryList } from '#shared/ui/SummaryList.tsx';
import { addressOf, type Plan, type Step } from '../plan.ts';
import { useChosenRows } from '../use-chosen.ts';

interface Props {
  readonly step: Step;
  readonly plan: Plan;
}

/** I11: what was chosen in the steps before, each with the way to change it; later choices stay while they are good. */
export function Chosen({ step, plan }: Props): ReactNode {
  const text = useText('visits');
  const rows = useChosenRows(plan, step);
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="chosen">
      <h2 id="chosen">{text.chosen}</h2>
      <SummaryList
        rows={rows.map(({ step: asked, term, value }, index) => ({
          term,
          value,
          // One page asks for several of them: one link is enough.
          changeHref: rows.findIndex((row) => row.step === asked) === index ? addressOf(asked, plan) : undefined,
        }))}
      />
    </section>
  );
}
