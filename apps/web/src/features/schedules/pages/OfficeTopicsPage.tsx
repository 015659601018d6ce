import { type OfficeId, TopicId } from '@cabinet/contracts/ids';
import { chooseTopicsRoute } from '@cabinet/contracts/managed-schedules';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import * as z from 'zod/mini';
import { call } from '#shared/api/client.ts';
import { CheckboxesField } from '#shared/form/choice-fields.tsx';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { useContractForm } from '#shared/form/use-contract-form.ts';
import { useSeen } from '#shared/form/use-seen.ts';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { useIdParameter } from '#shared/navigation/use-parameter.ts';
import { scheduleQuery } from '#shared/schedules/schedule-query.ts';
import { Link } from '#shared/ui/layout.tsx';
import { useScheduleChange, useToSchedule } from '../use-change.ts';

const TopicsForm = z.object({ topicIds: z.array(TopicId) });

/** I1: the topics that a centre receives for; the others are hidden there. */
export function OfficeTopicsPage(): ReactNode {
  const { topicsOf: text, of, leave } = useText('schedules');
  const say = useBilingual();
  const officeId = useIdParameter<OfficeId>('officeId');
  const { data } = useSuspenseQuery(scheduleQuery(officeId));
  const change = useScheduleChange('form');
  const toSchedule = useToSchedule(officeId);
  const seen = useSeen(data.topics.filter(({ offered }) => offered).map(({ id }) => id));
  const form = useContractForm(TopicsForm, {
    defaults: { topicIds: seen },
    onSubmit: async ({ topicIds }, { idempotencyKey }) => {
      const body = { seen, topicIds };
      await change(() => call(chooseTopicsRoute, { params: { officeId }, body, idempotencyKey }));
      await toSchedule('saved');
    },
  });
  const back = staffPathTo('schedule', { officeId });
  return (
    <Page title={text.title} back={{ href: back, text: of(say(data.office.name)) }} errors={<FormErrors form={form} />}>
      <Form form={form} submit={text.save} beside={<Link href={back}>{leave}</Link>}>
        <CheckboxesField
          form={form}
          name="topicIds"
          label={text.choose}
          hint={text.hint}
          choices={data.topics.map(({ id, name }) => ({ value: id, text: say(name) }))}
        />
      </Form>
    </Page>
  );
}
