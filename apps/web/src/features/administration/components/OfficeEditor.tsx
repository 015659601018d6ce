import { OfficeAccess, OfficeKind } from '@cabinet/contracts/administration';
import { addOfficeRoute, changeOfficeRoute, type ManagedOffice } from '@cabinet/contracts/managed-offices';
import { accessWords } from '@cabinet/domain/office-access';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import { call } from '#shared/api/client.ts';
import { useChange } from '#shared/api/use-change.ts';
import { CheckboxesField, CheckboxField, RadiosField } from '#shared/form/choice-fields.tsx';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { TextAreaField, TextField } from '#shared/form/fields.tsx';
import { useContractForm } from '#shared/form/use-contract-form.ts';
import { useSeen } from '#shared/form/use-seen.ts';
import { useLanguage } from '#shared/i18n/language.tsx';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { officesQuery } from '#shared/offices/offices-query.ts';
import { WeekFields } from '#shared/offices/WeekFields.tsx';
import { Link } from '#shared/ui/layout.tsx';
import { MakerField } from './MakerField.tsx';
import { beginningOf, contractOf, OfficePageForm } from '../office-form.ts';

interface Props {
  /** Null for a centre that is not there yet. */
  readonly office: ManagedOffice | null;
}

const useOfficeForm = (props: Props) => {
  const { office: text, stale } = useText('administration');
  const office = useSeen(props.office);
  const change = useChange('administration', stale);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const named = (label: string): string => `${label}: ${text.missing}`;
  return useContractForm(OfficePageForm, {
    defaults: beginningOf(office),
    words: {
      nameUk: named(text.nameUk),
      nameEn: named(text.nameEn),
      addressUk: named(text.addressUk),
      addressEn: named(text.addressEn),
      textContact: named(text.textContact),
    },
    onSubmit: async (answers, { idempotencyKey }) => {
      const body = contractOf(answers);
      await change(() =>
        office
          ? call(changeOfficeRoute, {
              params: { officeId: office.id },
              body: { version: office.version, office: body },
              idempotencyKey,
            })
          : call(addOfficeRoute, { body, idempotencyKey }),
      );
      await queries.invalidateQueries({ queryKey: officesQuery.queryKey });
      await navigate(staffPathTo('managedOffices'), { state: { news: office ? 'saved' : 'added' } });
    },
  });
};

/** A service centre with every way to reach it. */
export function OfficeEditor({ office }: Props): ReactNode {
  const { office: text, offices, leave } = useText('administration');
  const { language } = useLanguage();
  const form = useOfficeForm({ office });
  return (
    <Page
      title={office ? text.titleEdit(office.nameUk) : text.titleNew}
      back={{ href: staffPathTo('managedOffices'), text: offices.title }}
      errors={<FormErrors form={form} />}
    >
      <Form form={form} submit={text.save} beside={<Link href={staffPathTo('managedOffices')}>{leave}</Link>}>
        <RadiosField
          form={form}
          name="kind"
          label={text.kind}
          choices={OfficeKind.options.map((kind) => ({
            value: kind,
            text: text.kinds[kind],
            hint: text.kindHints[kind],
          }))}
        />
        {form.watch('kind') === 'enterprise' && <MakerField form={form} />}
        <TextField form={form} name="code" label={text.code} hint={text.codeHint} width="short" autoComplete="off" />
        <TextAreaField form={form} name="nameUk" label={text.nameUk} rows={2} />
        <TextAreaField form={form} name="nameEn" label={text.nameEn} rows={2} lang="en" />
        <TextAreaField form={form} name="addressUk" label={text.addressUk} rows={2} />
        <TextAreaField form={form} name="addressEn" label={text.addressEn} rows={2} lang="en" />
        <TextField form={form} name="phone" label={text.phone} hint={text.phoneHint} type="tel" autoComplete="off" />
        <TextField form={form} name="email" label={text.email} type="email" autoComplete="off" />
        <TextAreaField form={form} name="textContact" label={text.textContact} hint={text.textContactHint} rows={3} />
        <CheckboxesField
          form={form}
          name="access"
          label={text.access}
          hint={text.accessHint}
          choices={OfficeAccess.options.map((fact) => ({
            value: fact,
            text: accessWords([fact])[0]?.[language] ?? fact,
          }))}
        />
        <WeekFields form={form} />
        <CheckboxField form={form} name="active" label={text.active} />
      </Form>
    </Page>
  );
}
