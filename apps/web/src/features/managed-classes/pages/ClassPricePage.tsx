import { addLimitPriceRoute, type ManagedClass } from '@cabinet/contracts/managed-classes';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import { ApiProblem, call } from '#shared/api/client.ts';
import { retold } from '#shared/api/retold.ts';
import { useChange } from '#shared/api/use-change.ts';
import { CheckboxField, RadiosField } from '#shared/form/choice-fields.tsx';
import { DateField } from '#shared/form/DateField.tsx';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { SelectField, TextField } from '#shared/form/fields.tsx';
import { type ContractForm, useContractForm } from '#shared/form/use-contract-form.ts';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { useCodeParameter } from '#shared/navigation/use-parameter.ts';
import { Lead, Link } from '#shared/ui/layout.tsx';
import { contractOf, makesOf, PricePageForm } from '../price-form.ts';
import { managedClassQuery } from '../queries.ts';
import { inAddress } from '../tree.ts';

const fields: Readonly<Record<string, string>> = {
  '/kopiykas': '/sum',
  '/validTo': '/end/validTo',
  '/variantUk': '/make/nameUk',
  '/variantEn': '/make/nameEn',
};

/** What the API refuses, at the questions of this form. */
const atFields = (refusal: unknown): unknown => {
  if (!(refusal instanceof ApiProblem)) return refusal;
  const errors = refusal.errors.map((error) => ({ ...error, pointer: fields[error.pointer] ?? error.pointer }));
  return retold(refusal, { errors });
};

const usePriceForm = (own: ManagedClass): ContractForm<typeof PricePageForm> => {
  const { price: text, stale } = useText('managedClasses');
  const change = useChange('catalogue', stale);
  const navigate = useNavigate();
  const params = { code: inAddress(own.code) };
  return useContractForm(PricePageForm, {
    defaults: { make: { is: 'all' }, sum: '', act: '', validFrom: '', corrects: false, end: { is: 'open' } },
    words: { sum: { 'catalogue.table_price': text.sumMissing }, act: text.actMissing, 'make.place': text.makeMissing },
    onSubmit: async (answers, { idempotencyKey }) => {
      const body = contractOf(answers, makesOf(own));
      try {
        await change(() => call(addLimitPriceRoute, { params, body, idempotencyKey }));
      } catch (refusal) {
        throw atFields(refusal);
      }
      await navigate(staffPathTo('managedClass', params), { state: { news: 'priced' } });
    },
  });
};

interface MakeProps {
  readonly form: ContractForm<typeof PricePageForm>;
  readonly own: ManagedClass;
}

function Make({ form, own }: MakeProps): ReactNode {
  const { price: text } = useText('managedClasses');
  const say = useBilingual();
  const makes = makesOf(own);
  const ways = makes.length > 0 ? (['all', 'known', 'new'] as const) : (['all', 'new'] as const);
  const way = form.watch('make.is');
  return (
    <>
      <RadiosField
        form={form}
        name="make.is"
        label={text.make}
        choices={ways.map((value) => ({ value, text: text.makes[value] }))}
      />
      {way === 'known' && (
        <SelectField
          form={form}
          name="make.place"
          label={text.which}
          options={makes.map((make, place) => ({ value: String(place), text: say(make) }))}
        />
      )}
      {way === 'new' && (
        <>
          <TextField form={form} name="make.nameUk" label={text.nameUk} lang="uk" />
          <TextField form={form} name="make.nameEn" label={text.nameEn} lang="en" />
        </>
      )}
    </>
  );
}

/** O10: a limit price from a day on; the one in force ends the day before. */
export function ClassPricePage(): ReactNode {
  const { price: text, one } = useText('managedClasses');
  const say = useBilingual();
  const { data: own } = useSuspenseQuery(managedClassQuery(useCodeParameter('code')));
  const form = usePriceForm(own);
  const back = staffPathTo('managedClass', { code: inAddress(own.code) });
  const name = one.title(own.code, say({ uk: own.nameUk, en: own.nameEn }));
  return (
    <Page title={text.title(name)} back={{ href: back, text: name }} errors={<FormErrors form={form} />}>
      <Lead>{text.lead}</Lead>
      <Form form={form} submit={text.save} beside={<Link href={back}>{text.leave}</Link>}>
        <Make form={form} own={own} />
        <TextField
          form={form}
          name="sum"
          label={text.sum}
          hint={text.sumHint}
          width="short"
          inputMode="decimal"
          autoComplete="off"
        />
        <TextField form={form} name="act" label={text.act} hint={text.actHint} />
        <DateField form={form} name="validFrom" label={text.validFrom} />
        <CheckboxField form={form} name="corrects" label={text.corrects} hint={text.correctsHint} />
        <RadiosField
          form={form}
          name="end.is"
          label={text.end}
          choices={(['open', 'set'] as const).map((value) => ({ value, text: text.ends[value] }))}
        />
        {form.watch('end.is') === 'set' && <DateField form={form} name="end.validTo" label={text.validTo} />}
      </Form>
    </Page>
  );
}
