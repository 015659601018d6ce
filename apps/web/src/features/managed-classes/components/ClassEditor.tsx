import { Channel, ChannelBasis, Help, IsoStanding } from '@cabinet/contracts/catalogue';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { CheckboxesField, CheckboxField, RadiosField } from '#shared/form/choice-fields.tsx';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { SelectField, TextAreaField, TextField } from '#shared/form/fields.tsx';
import type { ContractForm } from '#shared/form/use-contract-form.ts';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { Columns, Link } from '#shared/ui/layout.tsx';
import type { ClassPageForm } from '../class-form.ts';
import { officialGroupsQuery } from '../queries.ts';

interface FormProps {
  readonly form: ContractForm<typeof ClassPageForm>;
}

function Names({ form }: FormProps): ReactNode {
  const { editor: text } = useText('managedClasses');
  return (
    <>
      <h2>{text.namesTitle}</h2>
      <TextAreaField form={form} name="nameUk" label={text.nameUk} rows={2} lang="uk" />
      <TextAreaField form={form} name="nameEn" label={text.nameEn} rows={2} lang="en" />
      <TextAreaField form={form} name="summaryUk" label={text.summaryUk} hint={text.summaryHint} lang="uk" optional />
      <TextAreaField form={form} name="summaryEn" label={text.summaryEn} lang="en" optional />
    </>
  );
}

function Official({ form }: FormProps): ReactNode {
  const { editor: text, standings } = useText('managedClasses');
  const say = useBilingual();
  const { data: groups } = useSuspenseQuery(officialGroupsQuery);
  return (
    <>
      <h2>{text.officialTitle}</h2>
      <SelectField
        form={form}
        name="group"
        label={text.group}
        empty={false}
        options={[
          { value: 'none', text: text.noGroup },
          ...groups.map(({ code, name }) => ({ value: code, text: say(name) })),
        ]}
      />
      <RadiosField
        form={form}
        name="isoStanding"
        label={text.isoStanding}
        choices={IsoStanding.options.map((value) => ({ value, text: standings[value] }))}
      />
      <TextField
        form={form}
        name="cipher"
        label={text.cipher}
        hint={text.cipherHint}
        width="short"
        autoComplete="off"
        optional
      />
    </>
  );
}

function Term({ form }: FormProps): ReactNode {
  const { editor: text } = useText('managedClasses');
  const number = { form, width: 'short', inputMode: 'numeric', autoComplete: 'off' } as const;
  return (
    <>
      <RadiosField
        form={form}
        name="term.is"
        label={text.term}
        choices={(['none', 'sourced', 'assumed'] as const).map((value) => ({ value, text: text.terms[value] }))}
      />
      {form.watch('term.is') !== 'none' && (
        <>
          <Columns>
            <TextField {...number} name="term.quantity" label={text.quantity} />
            <TextField {...number} name="term.years" label={text.years} />
          </Columns>
          <TextAreaField form={form} rows={2} name="term.noteUk" label={text.termNoteUk} lang="uk" optional />
          <TextAreaField form={form} rows={2} name="term.noteEn" label={text.termNoteEn} lang="en" optional />
        </>
      )}
    </>
  );
}

function Given({ form }: FormProps): ReactNode {
  const { editor: text, channels, bases, makings } = useText('managedClasses');
  return (
    <>
      <h2>{text.givenTitle}</h2>
      <RadiosField
        form={form}
        name="channel.way"
        label={text.channel}
        hint={text.channelHint}
        choices={(['none', ...Channel.options] as const).map((value) => ({ value, text: channels[value] }))}
      />
      {form.watch('channel.way') !== 'none' && (
        <RadiosField
          form={form}
          name="channel.basis"
          label={text.basis}
          choices={ChannelBasis.options.map((value) => ({ value, text: bases[value] }))}
        />
      )}
      <Term form={form} />
      <Columns>
        <TextField form={form} name="unitUk" label={text.unitUk} hint={text.unitHint} width="short" optional />
        <TextField form={form} name="unitEn" label={text.unitEn} width="short" lang="en" optional />
      </Columns>
      <RadiosField
        form={form}
        name="making"
        label={text.making}
        choices={(['none', 'serial', 'custom', 'both'] as const).map((value) => ({ value, text: makings[value] }))}
      />
      <CheckboxField form={form} name="returnable" label={text.returnable} />
    </>
  );
}

function Finding({ form }: FormProps): ReactNode {
  const { editor: text } = useText('managedClasses');
  const { helps } = useText('catalogue');
  return (
    <>
      <h2>{text.findingTitle}</h2>
      <TextAreaField form={form} name="popular" label={text.popular} hint={text.popularHint} optional />
      <CheckboxesField
        form={form}
        name="helps"
        label={text.helps}
        hint={text.helpsHint}
        optional
        choices={Help.options.map((value) => ({ value, text: helps[value] }))}
      />
      <CheckboxField form={form} name="active" label={text.active} hint={text.activeHint} />
    </>
  );
}

interface Props extends FormProps {
  readonly title: string;
  readonly back: { readonly href: string; readonly text: string };
  /** A class that is there keeps its code. */
  readonly asksCode: boolean;
}

/** A place in the tree as its editor writes it. */
export function ClassEditor({ form, title, back, asksCode }: Props): ReactNode {
  const { editor: text } = useText('managedClasses');
  return (
    <Page title={title} back={back} errors={<FormErrors form={form} />}>
      <Form form={form} submit={text.save} beside={<Link href={back.href}>{text.leave}</Link>}>
        {asksCode && (
          <TextField form={form} name="code" label={text.code} hint={text.codeHint} width="short" autoComplete="off" />
        )}
        <Names form={form} />
        <Official form={form} />
        <Given form={form} />
        <Finding form={form} />
      </Form>
    </Page>
  );
}
