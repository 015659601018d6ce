import { addAttributeRoute, changeAttributeRoute, type ManagedAttribute } from '@cabinet/contracts/managed-classes';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import { call } from '#shared/api/client.ts';
import { useChange } from '#shared/api/use-change.ts';
import { RadiosField } from '#shared/form/choice-fields.tsx';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { TextField } from '#shared/form/fields.tsx';
import { type ContractForm, useContractForm } from '#shared/form/use-contract-form.ts';
import { useSeen } from '#shared/form/use-seen.ts';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { Columns, Hint, Link } from '#shared/ui/layout.tsx';
import { AttributePageForm, atFields, beginningOf, contractOf, kinds } from '../attribute-form.ts';
import { useCounted } from '../use-counted.ts';
import { Options } from './Options.tsx';

interface Props {
  /** Null for one that is not there yet. */
  readonly attribute: ManagedAttribute | null;
  /** The place of a new one. */
  readonly next: number;
}

const useAttributeForm = ({ attribute: now, next }: Props): ContractForm<typeof AttributePageForm> => {
  const { attribute: text, stale } = useText('managedClasses');
  const attribute = useSeen(now);
  const change = useChange('catalogue', stale);
  const counted = useCounted();
  const navigate = useNavigate();
  return useContractForm(AttributePageForm, {
    defaults: beginningOf(attribute, next),
    words: { key: text.keyMissing, nameUk: text.nameUkMissing, nameEn: text.nameEnMissing },
    onSubmit: async (answers, { idempotencyKey }) => {
      const form = contractOf(answers);
      try {
        await change(() =>
          attribute
            ? call(changeAttributeRoute, {
                params: { key: attribute.key },
                body: { version: attribute.version, attribute: form },
                idempotencyKey,
              })
            : call(addAttributeRoute, { body: form, idempotencyKey }),
        );
      } catch (refusal) {
        throw atFields(counted(refusal));
      }
      await navigate(staffPathTo('managedAttributes'), { state: { news: attribute ? 'saved' : 'added' } });
    },
  });
};

function Kind({ form }: { readonly form: ContractForm<typeof AttributePageForm> }): ReactNode {
  const { attribute: text, kinds: words } = useText('managedClasses');
  const kind = form.watch('of.kind');
  return (
    <>
      <RadiosField
        form={form}
        name="of.kind"
        label={text.kind}
        hint={text.kindHint}
        choices={kinds.map((value) => ({ value, text: words[value] }))}
      />
      {kind === 'number' && (
        <Columns>
          <TextField form={form} name="of.unitUk" label={text.unitUk} hint={text.unitHint} width="short" optional />
          <TextField form={form} name="of.unitEn" label={text.unitEn} width="short" lang="en" optional />
        </Columns>
      )}
      {kind === 'choice' && <Options form={form} />}
    </>
  );
}

/** An attribute as its editor writes it. */
export function AttributeEditor(props: Props): ReactNode {
  const { attribute: text, attributes, editor } = useText('managedClasses');
  const say = useBilingual();
  const form = useAttributeForm(props);
  const { attribute } = props;
  const back = staffPathTo('managedAttributes');
  return (
    <Page
      title={attribute ? text.titleEdit(say(attribute.name)) : text.titleNew}
      back={{ href: back, text: attributes.title }}
      errors={<FormErrors form={form} />}
    >
      {attribute && <Hint>{text.keyIs(attribute.key, attribute.classes)}</Hint>}
      <Form form={form} submit={editor.save} beside={<Link href={back}>{editor.leave}</Link>}>
        {!attribute && (
          <TextField form={form} name="key" label={text.key} hint={text.keyHint} width="medium" autoComplete="off" />
        )}
        <TextField form={form} name="nameUk" label={text.nameUk} lang="uk" />
        <TextField form={form} name="nameEn" label={text.nameEn} lang="en" />
        <Kind form={form} />
        <TextField
          form={form}
          name="position"
          label={text.position}
          hint={text.positionHint}
          width="short"
          inputMode="numeric"
        />
      </Form>
    </Page>
  );
}
