import { type ReactNode, useRef } from 'react';
import { TextField } from '#shared/form/fields.tsx';
import { useAnswerList } from '#shared/form/use-answer-list.ts';
import type { ContractForm } from '#shared/form/use-contract-form.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Button } from '#shared/ui/Button.tsx';
import { Actions, Card, Columns } from '#shared/ui/layout.tsx';
import { useAnnounce } from '#shared/ui/LiveRegion.tsx';
import { type AttributePageForm, emptyOption } from '../attribute-form.ts';

interface Props {
  readonly form: ContractForm<typeof AttributePageForm>;
}

const most = 100;

/** What a product may be said to be: a name for the table and names for people. */
export function Options({ form }: Props): ReactNode {
  const { attribute: text } = useText('managedClasses');
  const announce = useAnnounce();
  const adding = useRef<HTMLButtonElement>(null);
  const { keys, append, remove } = useAnswerList(form, 'of.options');
  const removeAt = (index: number): void => {
    remove(index);
    announce(text.removed(index + 1));
    adding.current?.focus();
  };
  return (
    <>
      {keys.map((key, index) => (
        <Card key={key}>
          <h2>{text.option(index + 1)}</h2>
          <TextField
            form={form}
            name={`of.options.${index}.value`}
            label={text.value(index + 1)}
            hint={text.valueHint}
            width="medium"
            autoComplete="off"
          />
          <Columns>
            <TextField form={form} name={`of.options.${index}.uk`} label={text.optionUk(index + 1)} lang="uk" />
            <TextField form={form} name={`of.options.${index}.en`} label={text.optionEn(index + 1)} lang="en" />
          </Columns>
          {keys.length > 1 && (
            <Button look="plain" onClick={() => removeAt(index)}>
              {text.lessOptions(index + 1)}
            </Button>
          )}
        </Card>
      ))}
      {keys.length < most && (
        <Actions>
          <Button
            ref={adding}
            look="secondary"
            onClick={() => {
              append(emptyOption, 'value');
              announce(text.addedOption(keys.length + 1));
            }}
          >
            {text.moreOptions}
          </Button>
        </Actions>
      )}
    </>
  );
}
