import { addStaffRoute, StaffForm } from '@cabinet/contracts/staff';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import { call } from '#shared/api/client.ts';
import { RadiosField } from '#shared/form/choice-fields.tsx';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { TextField } from '#shared/form/fields.tsx';
import { useContractForm } from '#shared/form/use-contract-form.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { Link } from '#shared/ui/layout.tsx';
import { StaffFields, usePositionWords } from '../components/StaffFields.tsx';

const nothing = { surname: '', givenName: '', patronymic: '', positionUk: '', positionEn: '', login: '', email: '' };

const useNewStaff = () => {
  const text = useText('administration').member;
  const navigate = useNavigate();
  const queries = useQueryClient();
  return useContractForm(StaffForm, {
    // Nothing chosen yet: '' is not a role, and the contract says so when the form is sent.
    defaults: { ...nothing, role: '' as 'officer', officeIds: [], supervisedIds: [] },
    words: { role: { 'field.choice': text.roleMissing }, ...usePositionWords() },
    onSubmit: async (body, { idempotencyKey }) => {
      await call(addStaffRoute, { body, idempotencyKey });
      await queries.invalidateQueries({ queryKey: ['administration'] });
      await navigate(staffPathTo('staff'), { state: { news: 'added' } });
    },
  });
};

/** Gives a colleague an account; a letter leads them to a first password. */
export function NewStaffPage(): ReactNode {
  const { member: text, staff, accounts, leave } = useText('administration');
  const form = useNewStaff();
  return (
    <Page
      title={text.titleNew}
      back={{ href: staffPathTo('staff'), text: staff.title }}
      errors={<FormErrors form={form} />}
    >
      <Form form={form} submit={text.add} beside={<Link href={staffPathTo('staff')}>{leave}</Link>}>
        <RadiosField
          form={form}
          name="role"
          label={text.role}
          choices={[
            { value: 'officer', text: accounts.roles.officer, hint: text.officerHint },
            { value: 'administrator', text: accounts.roles.administrator, hint: text.administratorHint },
            { value: 'editor', text: accounts.roles.editor, hint: text.editorHint },
          ]}
        />
        <StaffFields form={form} />
        <TextField form={form} name="login" label={text.login} autoComplete="off" autoCapitalize="none" />
        <TextField form={form} name="email" label={text.email} hint={text.emailHint} type="email" autoComplete="off" />
      </Form>
    </Page>
  );
}
