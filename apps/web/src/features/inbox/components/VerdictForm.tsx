import { type ReactNode, useId } from 'react';
import { RadiosField } from '#shared/form/choice-fields.tsx';
import { Form } from '#shared/form/Form.tsx';
import { TextAreaField } from '#shared/form/fields.tsx';
import type { ContractForm } from '#shared/form/use-contract-form.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Select } from '#shared/ui/TextInput.tsx';
import type { VerdictForm as Contract } from '../forms.ts';

const templates = ['unreadable', 'incomplete', 'wrong', 'outdated', 'stranger', 'noSignature'] as const;
type Template = (typeof templates)[number];

interface Props {
  readonly form: ContractForm<typeof Contract>;
}

/** Accept or return; a ready remark may be chosen and then reworded. */
export function VerdictForm({ form }: Props): ReactNode {
  const text = useText('inbox').document;
  const id = useId();
  const fill = (name: string): void => {
    const template = templates.find((one): one is Template => one === name);
    if (!template) return;
    form.change('verdict', 'needs_rework');
    form.change('remark', text.templates[template]);
  };
  return (
    <Form form={form} submit={text.submit}>
      <RadiosField
        form={form}
        name="verdict"
        label={text.verdict}
        choices={[
          { value: 'accepted', text: text.accepted },
          { value: 'needs_rework', text: text.returned },
        ]}
      />
      <Select
        id={`${id}-template`}
        label={text.template}
        hint={text.templateHint}
        optional
        options={templates.map((name) => ({ value: name, text: text.templateNames[name] }))}
        defaultValue=""
        onChange={(event) => fill(event.currentTarget.value)}
      />
      <TextAreaField form={form} name="remark" label={text.remarkLabel} hint={text.remarkHint} />
    </Form>
  );
}
