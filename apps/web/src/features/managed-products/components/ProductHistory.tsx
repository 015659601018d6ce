import type { ManagedProduct } from '@cabinet/contracts/managed-products';
import type { ReactNode } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Disclosure } from '#shared/ui/Disclosure.tsx';
import { Timeline } from '#shared/ui/Timeline.tsx';
import { type Happening, historyOf } from '../history.ts';
import { Differences } from './Differences.tsx';

type Step = Extract<Happening, { kind: 'step' }>;

function StepDetails({ happening: { number, step, differences } }: { readonly happening: Step }): ReactNode {
  const { history: text } = useText('managedProducts');
  return (
    <>
      {step.reason !== null && <p>{text.reason(step.reason)}</p>}
      {differences.length > 0 && (
        <Disclosure summary={text.changes(number)}>
          <Differences caption={text.changes(number)} differences={differences} isFirst={number === 1} />
        </Disclosure>
      )}
    </>
  );
}

/** Everything that was done with a product, newest first: what, who, when, why. */
export function ProductHistory({ product }: { readonly product: ManagedProduct }): ReactNode {
  const { history: text } = useText('managedProducts');
  const say = useBilingual();
  const { dateTime } = useFormats();
  const titleOf = (one: Happening): string => {
    if (one.kind === 'step') return text.steps[one.step.act](one.number);
    const { from, to } = one.event;
    return from === 'discontinued' && to === 'active' ? text.revived : text.states[to];
  };
  return (
    <>
      <h2>{text.title}</h2>
      <Timeline
        events={historyOf(product).map((one) => {
          const byName = one.kind === 'step' ? one.step.byName : one.event.byName;
          const reason = one.kind === 'state' ? say(one.event.reason) : '';
          return {
            key: `${one.at} ${titleOf(one)}`,
            title: titleOf(one),
            when: text.by(dateTime(one.at), byName),
            dateTime: one.at,
            children: one.kind === 'step' ? <StepDetails happening={one} /> : reason && <p>{text.reason(reason)}</p>,
          };
        })}
      />
    </>
  );
}
