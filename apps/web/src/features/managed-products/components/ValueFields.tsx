import type { Attribute } from '@cabinet/contracts/catalogue';
import type { ReactNode } from 'react';
import { CheckboxesField, RadiosField } from '#shared/form/choice-fields.tsx';
import { TextField } from '#shared/form/fields.tsx';
import { useAnswer } from '#shared/form/use-answer.ts';
import type { ContractForm, FormSchema } from '#shared/form/use-contract-form.ts';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Disclosure } from '#shared/ui/Disclosure.tsx';

interface FieldProps<S extends FormSchema> {
  readonly form: ContractForm<S>;
  readonly attribute: Attribute;
}

function ValueField<S extends FormSchema>({ form, attribute }: FieldProps<S>): ReactNode {
  const { values: text } = useText('managedProducts');
  const common = useText('common');
  const say = useBilingual();
  const { key, kind, unit } = attribute;
  // Each attribute of the class has a box of its own in the record of attributes.
  const name = `attributes.${key}` as never;
  const label = say(attribute.name);
  if (kind === 'yesNo')
    return (
      <RadiosField
        form={form}
        name={name}
        label={label}
        optional
        choices={[
          { value: 'yes', text: common.yes },
          { value: 'no', text: common.no },
          { value: '', text: text.unsaid },
        ]}
      />
    );
  if (kind === 'choice') return <OptionsField form={form} attribute={attribute} />;
  if (kind === 'text') return <TextField form={form} name={name} label={label} optional />;
  return (
    <TextField
      form={form}
      name={name}
      label={say(unit) ? text.withUnit(label, say(unit)) : label}
      optional
      inputMode="decimal"
      autoComplete="off"
      width="short"
    />
  );
}

const mostOpen = 6;

/** Ticks; a long list stays folded, with what is chosen told on it. */
function OptionsField<S extends FormSchema>({ form, attribute }: FieldProps<S>): ReactNode {
  const { values: text } = useText('managedProducts');
  const say = useBilingual();
  const { key, options } = attribute;
  const name = `attributes.${key}` as never;
  const [answer] = useAnswer(form, name);
  const chosen = Array.isArray(answer) ? answer.map(String) : [];
  const label = say(attribute.name);
  const boxes = (
    <CheckboxesField
      form={form}
      name={name}
      label={label}
      optional
      choices={options.map((option) => ({ value: option.value, text: say(option.name) }))}
    />
  );
  if (options.length <= mostOpen) return boxes;
  const names = options.filter(({ value }) => chosen.includes(value)).map((option) => say(option.name));
  const isWrong = form.errors[`attributes.${key}`] !== undefined;
  return (
    <Disclosure summary={text.chosen(label, names.join(', '))} open={isWrong || undefined}>
      {boxes}
    </Disclosure>
  );
}

interface Props<S extends FormSchema> {
  readonly form: ContractForm<S>;
  readonly attributes: readonly Attribute[];
}

/** A box, a choice or ticks for each attribute of the class; none has to be said. */
export function ValueFields<S extends FormSchema>({ form, attributes }: Props<S>): ReactNode {
  return attributes.map((attribute) => <ValueField key={attribute.key} form={form} attribute={attribute} />);
}
