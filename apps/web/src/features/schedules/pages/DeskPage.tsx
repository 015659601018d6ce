import type { OfficeId } from '@cabinet/contracts/ids';
import {
  addDeskRoute,
  changeDeskRoute,
  DeskForm,
  type ManagedDesk,
  type ManagedSchedule,
} from '@cabinet/contracts/managed-schedules';
import { Channel, PlaceNeed, scheduleProblems } from '@cabinet/contracts/schedules';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import * as z from 'zod/mini';
import { ApiProblem, call } from '#shared/api/client.ts';
import { retold } from '#shared/api/retold.ts';
import { CheckboxesField, CheckboxField, RadiosField } from '#shared/form/choice-fields.tsx';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { TextField } from '#shared/form/fields.tsx';
import { useContractForm } from '#shared/form/use-contract-form.ts';
import { useSeen } from '#shared/form/use-seen.ts';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { useCodeParameter, useIdParameter } from '#shared/navigation/use-parameter.ts';
import { scheduleQuery } from '#shared/schedules/schedule-query.ts';
import { Link } from '#shared/ui/layout.tsx';
import { typedNumber } from '../numbers.ts';
import { useScheduleChange, useToSchedule } from '../use-change.ts';
import { frequentProblems } from '#shared/api/problem.ts';

const { shape } = DeskForm;
const DeskPageForm = z.extend(DeskForm, { position: typedNumber(shape.position), active: z.boolean() });

interface Props {
  readonly schedule: ManagedSchedule;
  /** Null for a desk that is not there yet. */
  readonly desk: ManagedDesk | null;
}

const beginningOf = ({ schedule, desk }: Props) =>
  desk
    ? { ...desk, nameUk: desk.name.uk, nameEn: desk.name.en, position: String(desk.position) }
    : {
        ...{ nameUk: '', nameEn: '', channel: 'office' as const, meets: [], topicIds: [], active: true },
        position: String(schedule.desks.length + 1),
      };

/** A refusal because people are booked there, with their number. */
const useExplained = () => {
  const { inUse } = useText('schedules').desk;
  return (refusal: unknown): unknown => {
    if (!(refusal instanceof ApiProblem) || refusal.code !== scheduleProblems.deskInUse.code) return refusal;
    const { visits } = refusal.facts;
    return retold(refusal, { detail: inUse(Number(visits)) });
  };
};

const useDeskForm = (props: Props) => {
  const { desk: text } = useText('schedules');
  const { id: officeId } = props.schedule.office;
  const known = useSeen(props.desk);
  const change = useScheduleChange('form');
  const toSchedule = useToSchedule(officeId);
  const explained = useExplained();
  return useContractForm(DeskPageForm, {
    defaults: beginningOf(props),
    words: { nameUk: `${text.nameUk}: ${text.nameMissing}`, nameEn: `${text.nameEn}: ${text.nameMissing}` },
    onSubmit: async (desk, { idempotencyKey }) => {
      const store = () =>
        known
          ? call(changeDeskRoute, {
              params: { officeId, deskId: known.id },
              body: { version: known.version, desk },
              idempotencyKey,
            })
          : call(addDeskRoute, { params: { officeId }, body: desk, idempotencyKey });
      await change(store).catch((refusal: unknown) => {
        throw explained(refusal);
      });
      await toSchedule('saved');
    },
  });
};

function DeskEditor({ schedule, desk }: Props): ReactNode {
  const { desk: text, channels, needs, of, leave } = useText('schedules');
  const say = useBilingual();
  const form = useDeskForm({ schedule, desk });
  const back = staffPathTo('schedule', { officeId: schedule.office.id });
  return (
    <Page
      title={desk ? text.titleEdit(say(desk.name)) : text.titleNew}
      back={{ href: back, text: of(say(schedule.office.name)) }}
      errors={<FormErrors form={form} />}
    >
      {!desk && <p>{text.after}</p>}
      <Form form={form} submit={text.save} beside={<Link href={back}>{leave}</Link>}>
        <TextField form={form} name="nameUk" label={text.nameUk} hint={text.nameHint} autoComplete="off" />
        <TextField form={form} name="nameEn" label={text.nameEn} autoComplete="off" lang="en" />
        <RadiosField
          form={form}
          name="channel"
          label={text.channel}
          choices={Channel.options.map((value) => ({ value, text: channels[value] }))}
        />
        <CheckboxesField
          form={form}
          name="meets"
          label={text.meets}
          optional
          choices={PlaceNeed.options.map((value) => ({ value, text: needs[value] }))}
        />
        <CheckboxesField
          form={form}
          name="topicIds"
          label={text.topics}
          hint={text.topicsHint}
          optional
          choices={schedule.topics.map(({ id, name }) => ({ value: id, text: say(name) }))}
        />
        <TextField form={form} name="position" label={text.position} width="short" inputMode="numeric" />
        <CheckboxField form={form} name="active" label={text.active} />
      </Form>
    </Page>
  );
}

/** A desk to be added, changed or put out of use. */
export function DeskPage(): ReactNode {
  const officeId = useIdParameter<OfficeId>('officeId');
  const deskId = useCodeParameter('deskId');
  const { data } = useSuspenseQuery(scheduleQuery(officeId));
  if (deskId === 'new') return <DeskEditor schedule={data} desk={null} />;
  const desk = data.desks.find(({ id }) => id === deskId);
  if (!desk) throw new ApiProblem({ ...frequentProblems.notFound, title: deskId });
  return <DeskEditor key={desk.id} schedule={data} desk={desk} />;
}
