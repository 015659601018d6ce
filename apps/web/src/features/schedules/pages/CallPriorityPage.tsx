import {
  addCallPriorityRoute,
  type CallPriority,
  CallPriorityForm,
  changeCallPriorityRoute,
} from '@cabinet/contracts/managed-topics';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import * as z from 'zod/mini';
import { ApiProblem, call } from '#shared/api/client.ts';
import { CheckboxField } from '#shared/form/choice-fields.tsx';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { TextAreaField, TextField } from '#shared/form/fields.tsx';
import { type ContractForm, useContractForm } from '#shared/form/use-contract-form.ts';
import { useSeen } from '#shared/form/use-seen.ts';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { useCodeParameter } from '#shared/navigation/use-parameter.ts';
import { Link } from '#shared/ui/layout.tsx';
import { typedNumber } from '../numbers.ts';
import { prioritiesQuery } from '../queries.ts';
import { useScheduleChange } from '../use-change.ts';
import { frequentProblems } from '#shared/api/problem.ts';

const PriorityPageForm = z.extend(CallPriorityForm, {
  rank: typedNumber(CallPriorityForm.shape.rank),
  active: z.boolean(),
});

interface Props {
  /** Null for a ground that is not there yet. */
  readonly priority: CallPriority | null;
}

const usePriorityForm = ({ priority: now }: Props): ContractForm<typeof PriorityPageForm> => {
  const { priority: text } = useText('schedules');
  const known = useSeen(now);
  const change = useScheduleChange('form');
  const navigate = useNavigate();
  const empty = { code: '', rank: '', nameUk: '', nameEn: '', ground: '', active: true };
  return useContractForm(PriorityPageForm, {
    defaults: known ? { ...known, rank: String(known.rank), nameUk: known.name.uk, nameEn: known.name.en } : empty,
    words: {
      nameUk: `${text.nameUk}: ${text.nameMissing}`,
      nameEn: `${text.nameEn}: ${text.nameMissing}`,
      ground: `${text.ground}: ${text.groundMissing}`,
    },
    onSubmit: async (priority, { idempotencyKey }) => {
      await change(() =>
        known
          ? call(changeCallPriorityRoute, {
              params: { priorityId: known.id },
              body: { version: known.version, priority },
              idempotencyKey,
            })
          : call(addCallPriorityRoute, { body: priority, idempotencyKey }),
      );
      await navigate(staffPathTo('callPriorities'), { state: { news: known ? 'saved' : 'added' } });
    },
  });
};

function PriorityEditor({ priority }: Props): ReactNode {
  const { priority: text, priorities, leave } = useText('schedules');
  const say = useBilingual();
  const form = usePriorityForm({ priority });
  const back = staffPathTo('callPriorities');
  return (
    <Page
      title={priority ? text.titleEdit(say(priority.name)) : text.titleNew}
      back={{ href: back, text: priorities.title }}
      errors={<FormErrors form={form} />}
    >
      <Form form={form} submit={text.save} beside={<Link href={back}>{leave}</Link>}>
        <TextField form={form} name="code" label={text.code} hint={text.codeHint} width="medium" autoComplete="off" />
        <TextField form={form} name="rank" label={text.rank} hint={text.rankHint} width="short" inputMode="numeric" />
        <TextAreaField form={form} name="nameUk" label={text.nameUk} rows={2} />
        <TextAreaField form={form} name="nameEn" label={text.nameEn} rows={2} lang="en" />
        <TextAreaField form={form} name="ground" label={text.ground} hint={text.groundHint} rows={2} />
        <CheckboxField form={form} name="active" label={text.active} />
      </Form>
    </Page>
  );
}

/** A legal ground of priority to be added, changed or put out of use. */
export function CallPriorityPage(): ReactNode {
  const priorityId = useCodeParameter('priorityId');
  const { data } = useSuspenseQuery(prioritiesQuery);
  if (priorityId === 'new') return <PriorityEditor priority={null} />;
  const priority = data.find(({ id }) => id === priorityId);
  if (!priority) throw new ApiProblem({ ...frequentProblems.notFound, title: priorityId });
  return <PriorityEditor key={priority.id} priority={priority} />;
}
