import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { longestContent } from '@cabinet/contracts/managed-content';
import { CheckboxesField } from '#shared/form/choice-fields.tsx';
import { DateField } from '#shared/form/DateField.tsx';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { SelectField, TextField } from '#shared/form/fields.tsx';
import { LongTextField } from '#shared/form/LongTextField.tsx';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { topicsQuery } from '#shared/schedules/topics-query.ts';
import { Button } from '#shared/ui/Button.tsx';
import { Disclosure } from '#shared/ui/Disclosure.tsx';
import { Lead, Link } from '#shared/ui/layout.tsx';
import type { Option } from '#shared/ui/TextInput.tsx';
import { type Editing, useItemForm } from '../use-item-form.ts';

type ItemForm = ReturnType<typeof useItemForm>['form'];

/** What shapes a text; headings are for news only. */
function Marks({ kind }: Pick<Editing, 'kind'>): ReactNode {
  const { form: text } = useText('editing');
  const lines = kind === 'news' ? [...text.marks, text.marksHeading] : text.marks;
  return (
    <Disclosure summary={text.marksTitle}>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p>{text.marksNothing}</p>
    </Disclosure>
  );
}

function Topics({ form }: { readonly form: ItemForm }): ReactNode {
  const { form: text } = useText('editing');
  const say = useBilingual();
  const { data: topics } = useSuspenseQuery(topicsQuery());
  return (
    <CheckboxesField
      form={form}
      name="topics"
      label={text.topics}
      hint={text.topicsHint}
      optional
      choices={topics.map(({ code, name }) => ({ value: code, text: say(name) }))}
    />
  );
}

function ActFields({ form }: { readonly form: ItemForm }): ReactNode {
  const { form: text } = useText('editing');
  return (
    <>
      <TextField form={form} name="actNumber" label={text.actNumber} hint={text.actNumberHint} width="medium" />
      <DateField form={form} name="actDate" label={text.actDate} />
      <TextField form={form} name="sourceUrl" label={text.sourceUrl} hint={text.sourceUrlHint} type="url" />
    </>
  );
}

function Words({ form, kind }: Pick<Editing, 'kind'> & { readonly form: ItemForm }): ReactNode {
  const { form: text } = useText('editing');
  const rows = kind === 'news' ? 14 : 6;
  return (
    <>
      <TextField form={form} name="titleUk" label={text.titleUk[kind]} lang="uk" />
      <LongTextField
        form={form}
        name="textUk"
        label={text.textUk[kind]}
        lang="uk"
        rows={rows}
        longest={longestContent}
      />
      <TextField form={form} name="titleEn" label={text.titleEn[kind]} lang="en" />
      <LongTextField
        form={form}
        name="textEn"
        label={text.textEn[kind]}
        lang="en"
        rows={rows}
        longest={longestContent}
      />
    </>
  );
}

interface Props extends Editing {
  readonly title: string;
  readonly back: { readonly href: string; readonly text: string };
  /** Whom a new banner may be for; nothing for other kinds. */
  readonly offices: readonly Option[];
}

/** One item as its editor writes it. */
export function ItemEditor({ title, back, offices, ...editing }: Props): ReactNode {
  const { form: text } = useText('editing');
  const { form, keep, isNew } = useItemForm(editing);
  const { kind } = editing;
  const beside = (
    <>
      <Button look="secondary" busy={form.busy} onClick={keep}>
        {text.keep}
      </Button>
      <Link href={back.href}>{text.leave}</Link>
    </>
  );
  return (
    <Page title={title} back={back} errors={<FormErrors form={form} />}>
      <Lead>{text.lead}</Lead>
      <Form form={form} submit={text.submit} beside={beside}>
        {isNew && offices.length > 1 && (
          <SelectField form={form} name="office" label={text.office} hint={text.officeHint} options={offices} />
        )}
        {kind === 'law' && <ActFields form={form} />}
        <Marks kind={kind} />
        <Words form={form} kind={kind} />
        {kind === 'question' && (
          <TextField
            form={form}
            name="position"
            label={text.position}
            hint={text.positionHint}
            inputMode="numeric"
            width="short"
          />
        )}
        {kind !== 'banner' && <Topics form={form} />}
      </Form>
    </Page>
  );
}
