import { PlainDate } from '@cabinet/contracts/dates';
import type { ContentItemId } from '@cabinet/contracts/ids';
import { type ManagedContentDetail, type Publishing, publishContentRoute } from '@cabinet/contracts/managed-content';
import { OpeningTime } from '@cabinet/contracts/managed-offices';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import * as z from 'zod/mini';
import { call } from '#shared/api/client.ts';
import { relocated } from '#shared/api/retold.ts';
import { useChange } from '#shared/api/use-change.ts';
import { RadiosField } from '#shared/form/choice-fields.tsx';
import { DateField } from '#shared/form/DateField.tsx';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { TextField } from '#shared/form/fields.tsx';
import { type ContractForm, useContractForm } from '#shared/form/use-contract-form.ts';
import { useSeen } from '#shared/form/use-seen.ts';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { useIdParameter } from '#shared/navigation/use-parameter.ts';
import { Lead, Link } from '#shared/ui/layout.tsx';
import { managedItemQuery } from '../../editing-queries.ts';

const moment = { date: PlainDate, time: OpeningTime };

const Times = z.object({
  from: z.discriminatedUnion('when', [
    z.object({ when: z.literal('now') }),
    z.object({ when: z.literal('set'), ...moment }),
  ]),
  to: z.discriminatedUnion('when', [
    z.object({ when: z.literal('open') }),
    z.object({ when: z.literal('set'), ...moment }),
  ]),
});
type Times = z.infer<typeof Times>;

const momentOf = (chosen: Times['from'] | Times['to']): Publishing['from'] =>
  chosen.when === 'set' ? { date: chosen.date, time: chosen.time } : null;

const useTimes = (now: ManagedContentDetail): ContractForm<typeof Times> => {
  const { id: itemId, version, kind } = useSeen(now);
  const navigate = useNavigate();
  const { publish: text, stale } = useText('editing');
  const change = useChange('content', stale);
  return useContractForm(Times, {
    // A warning is nearly always over one day.
    defaults: { from: { when: 'now' }, to: { when: kind === 'banner' ? 'set' : 'open' } },
    words: { 'from.time': text.timeMissing, 'to.time': text.timeMissing },
    onSubmit: async ({ from, to }, { idempotencyKey }) => {
      const body = { version, shown: { from: momentOf(from), to: momentOf(to) } };
      try {
        await change(() => call(publishContentRoute, { params: { itemId }, body, idempotencyKey }));
      } catch (refusal) {
        throw relocated(refusal, '/shown');
      }
      await navigate(staffPathTo('contentItem', { itemId }), { state: { news: 'published' } });
    },
  });
};

function TimesForm({ item }: { readonly item: ManagedContentDetail }): ReactNode {
  const { publish: text, form: words, list } = useText('editing');
  const say = useBilingual();
  const form = useTimes(item);
  const back = staffPathTo('contentItem', { itemId: item.id });
  const name = say(item.title) || list.untitled;
  const time = { form, width: 'short', autoComplete: 'off', hint: text.timeHint } as const;
  return (
    <Page title={text.title(name)} back={{ href: back, text: name }} errors={<FormErrors form={form} />}>
      <Lead>{text.lead}</Lead>
      <Form form={form} submit={text.submit} beside={<Link href={back}>{words.leave}</Link>}>
        <RadiosField
          form={form}
          name="from.when"
          label={text.from}
          choices={[
            { value: 'now', text: text.now },
            { value: 'set', text: text.later },
          ]}
        />
        {form.watch('from.when') === 'set' && (
          <>
            <DateField form={form} name="from.date" label={text.fromDate} />
            <TextField {...time} name="from.time" label={text.fromTime} />
          </>
        )}
        <RadiosField
          form={form}
          name="to.when"
          label={text.to}
          choices={[
            { value: 'open', text: text.open },
            { value: 'set', text: text.at },
          ]}
        />
        {form.watch('to.when') === 'set' && (
          <>
            <DateField form={form} name="to.date" label={text.toDate} />
            <TextField {...time} name="to.time" label={text.toTime} />
          </>
        )}
      </Form>
    </Page>
  );
}

/** From when and until when visitors see the draft. */
export function PublishPage(): ReactNode {
  const { publish: text, list } = useText('editing');
  const say = useBilingual();
  const { data: item } = useSuspenseQuery(managedItemQuery(useIdParameter<ContentItemId>('itemId')));
  // Looked at once: after publishing this page itself leads on, with the news.
  const { hasDraft } = useSeen(item);
  if (hasDraft) return <TimesForm item={item} />;
  return (
    <Page
      title={text.title(say(item.title) || list.untitled)}
      back={{ href: staffPathTo('content'), text: list.title }}
    >
      <p>{text.noDraft}</p>
    </Page>
  );
}
