import type { ReactNode } from 'react';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { Form } from '#shared/form/Form.tsx';
import type { ContractForm, FormSchema } from '#shared/form/use-contract-form.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { Hint } from '#shared/ui/layout.tsx';
import { steps } from '../registration-draft.ts';
import type { Step } from '../use-registration-step.ts';

interface Props<S extends FormSchema> {
  readonly step: Step;
  readonly title: string;
  readonly form: ContractForm<S>;
  /** Why the person is here again. */
  readonly banner?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of one page of registration. */
export function StepPage<S extends FormSchema>({ step, title, form, banner, children }: Props<S>): ReactNode {
  const common = useText('common');
  const text = useText('identity').register;
  const index = steps.indexOf(step);
  const before = steps[index - 1];
  return (
    <Page
      title={title}
      back={{ href: pathTo(before ?? 'register') }}
      banner={banner}
      errors={<FormErrors form={form} />}
    >
      <Hint>{text.step(index + 1, steps.length + 1)}</Hint>
      <Form form={form} submit={common.continue}>
        {children}
      </Form>
    </Page>
  );
}
