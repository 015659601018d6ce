import type { ReactNode } from 'react';
import { RefusalErrors } from '#shared/form/RefusalErrors.tsx';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { useIsApplicant } from '#shared/session/session.ts';
import { Hint, WithAside } from '#shared/ui/layout.tsx';
import { addressOf, type Plan, type Step, stepBefore, steps } from '../plan.ts';
import type { Act } from '../use-act.ts';
import { Chosen } from './Chosen.tsx';

interface Props {
  readonly step: Step;
  readonly plan: Plan;
  readonly title: string;
  readonly act?: Act & { readonly proofWaiting?: boolean };
  /** The summary of a form, where there is one. */
  readonly errors?: ReactNode;
  readonly banner?: ReactNode;
  /** The h1 is the only question's own. */
  readonly headingInside?: boolean;
  /** What is to be known before anything is answered. */
  readonly before?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of one step: what is asked comes first, what was chosen beside or below it, so that a few presses are enough. */
export function StepPage({
  step,
  plan,
  title,
  act,
  errors,
  banner,
  headingInside,
  before,
  children,
}: Props): ReactNode {
  const common = useText('common');
  const text = useText('visits');
  const isApplicant = useIsApplicant();
  const stepBack = stepBefore(step);
  const back = stepBack ? addressOf(stepBack, plan) : pathTo(isApplicant ? 'visits' : 'home');
  return (
    <Page
      title={title}
      back={{ href: back }}
      banner={banner}
      errors={errors ?? (act && <RefusalErrors refusals={act} />)}
      headingInside={headingInside}
    >
      <WithAside>
        <div>
          <Hint>{text.step(steps.indexOf(step) + 1, steps.length)}</Hint>
          {before}
          {children}
          {act && <p role="status">{act.proofWaiting ? text.proof : act.busy ? common.sending : ''}</p>}
        </div>
        {step !== 'check' && <Chosen step={step} plan={plan} />}
      </WithAside>
    </Page>
  );
}
