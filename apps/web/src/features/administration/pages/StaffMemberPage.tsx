import type { AccountId } from '@cabinet/contracts/ids';
import { changeStaffRoute, StaffChange, type StaffMember } from '@cabinet/contracts/staff';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import { call } from '#shared/api/client.ts';
import { useChange } from '#shared/api/use-change.ts';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { useContractForm } from '#shared/form/use-contract-form.ts';
import { useSeen } from '#shared/form/use-seen.ts';
import { formatPersonName } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { useIdParameter } from '#shared/navigation/use-parameter.ts';
import { Link } from '#shared/ui/layout.tsx';
import { StaffFields, usePositionWords } from '../components/StaffFields.tsx';
import { staffMemberQuery } from '../queries.ts';

const useStaffChange = (now: StaffMember) => {
  const { id: accountId, version, ...known } = useSeen(now);
  const navigate = useNavigate();
  const change = useChange('administration', useText('administration').stale);
  const { surname, givenName, patronymic, positionUk, positionEn, offices } = known;
  return useContractForm(StaffChange, {
    defaults: {
      ...{ surname, givenName, positionUk, positionEn },
      patronymic: patronymic ?? '',
      officeIds: offices.map(({ id }) => id),
      supervisedIds: offices.filter(({ supervises }) => supervises).map(({ id }) => id),
    },
    words: usePositionWords(),
    onSubmit: async (member, { idempotencyKey }) => {
      const body = { version, member };
      await change(() => call(changeStaffRoute, { params: { accountId }, body, idempotencyKey }));
      await navigate(staffPathTo('staff'), { state: { news: 'saved' } });
    },
  });
};

/** The name, the position and the centres of a colleague. */
export function StaffMemberPage(): ReactNode {
  const { member: text, staff, leave } = useText('administration');
  const { data: member } = useSuspenseQuery(staffMemberQuery(useIdParameter<AccountId>('accountId')));
  const form = useStaffChange(member);
  return (
    <Page
      title={text.titleEdit(formatPersonName(member))}
      back={{ href: staffPathTo('staff'), text: staff.title }}
      errors={<FormErrors form={form} />}
    >
      <p>{text.blocking}</p>
      <Form form={form} submit={text.save} beside={<Link href={staffPathTo('staff')}>{leave}</Link>}>
        <StaffFields form={form} />
      </Form>
    </Page>
  );
}
