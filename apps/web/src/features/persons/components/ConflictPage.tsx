import type { ReactNode } from 'react';
import * as z from 'zod/mini';
import { RadiosField } from '#shared/form/choice-fields.tsx';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { type FormSchema, useContractForm } from '#shared/form/use-contract-form.ts';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { NotificationBanner } from '#shared/ui/NotificationBanner.tsx';
import { presentPart } from '../present.ts';
import type { Part } from '../use-part.ts';

const Choice = z.object({ keep: z.enum(['mine', 'theirs']) });

interface ConflictProps<S extends FormSchema> {
  readonly part: Part<S>;
  readonly what: string;
}

/** The same facts were changed in another window: both values, and the person chooses. */
export function ConflictPage<S extends FormSchema>({ part, what }: ConflictProps<S>): ReactNode {
  const common = useText('common');
  const text = useText('persons');
  const formats = useFormats();
  const { conflict, keepMine, keepTheirs } = part;
  const form = useContractForm(Choice, {
    defaults: {},
    words: { keep: text.conflict.missing },
    onSubmit: ({ keep }) => (keep === 'mine' ? keepMine() : keepTheirs()),
  });
  const words = (value: Parameters<typeof presentPart>[1] | undefined): string =>
    presentPart({ text, formats }, value ?? {}) || common.notGiven;
  const banner = (
    <NotificationBanner kind="success" title={common.important}>
      <p>{text.conflict.what}</p>
    </NotificationBanner>
  );
  return (
    <Page
      title={text.conflict.title(what)}
      back={{ href: part.back }}
      banner={banner}
      errors={<FormErrors form={form} />}
    >
      <Form form={form} submit={common.save}>
        <RadiosField
          form={form}
          name="keep"
          label={text.conflict.question}
          choices={[
            { value: 'mine', text: words(conflict?.mine), hint: text.conflict.mine },
            { value: 'theirs', text: words(conflict?.theirs), hint: text.conflict.theirs },
          ]}
        />
      </Form>
    </Page>
  );
}
