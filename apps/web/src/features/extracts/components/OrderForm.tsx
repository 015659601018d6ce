import { ExtractOrder, type ExtractOffice, orderExtractRoute } from '@cabinet/contracts/extracts';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import { call } from '#shared/api/client.ts';
import { useChange } from '#shared/api/use-change.ts';
import { CheckboxField } from '#shared/form/choice-fields.tsx';
import { SelectField } from '#shared/form/fields.tsx';
import { Form } from '#shared/form/Form.tsx';
import { type ContractForm, useContractForm } from '#shared/form/use-contract-form.ts';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { pathTo } from '#shared/navigation/paths.ts';

export type Ordering = ContractForm<typeof ExtractOrder>;

/** D4: the order of an extract; with one office there is nothing to choose. */
export const useOrdering = (offices: readonly ExtractOffice[]): Ordering => {
  const text = useText('extracts');
  const navigate = useNavigate();
  const change = useChange('extracts', text.underWay);
  const only = offices.length === 1 ? offices[0]?.id : undefined;
  return useContractForm(ExtractOrder, {
    defaults: { officeId: only ?? '', withDiagnosis: false },
    words: { officeId: text.officeMissing },
    onSubmit: async (order, { idempotencyKey }) => {
      await change(() => call(orderExtractRoute, { body: order, idempotencyKey }));
      await navigate(pathTo('ownExtracts'), { state: { news: 'ordered' } });
    },
  });
};

interface Props {
  readonly form: Ordering;
  readonly offices: readonly ExtractOffice[];
}

export function OrderForm({ form, offices }: Props): ReactNode {
  const text = useText('extracts');
  const say = useBilingual();
  return (
    <Form form={form} submit={text.submit}>
      <SelectField
        form={form}
        name="officeId"
        label={text.officeLabel}
        options={offices.map(({ id, name, address }) => ({
          value: id,
          text: text.officeOption(say(name), say(address)),
        }))}
      />
      <CheckboxField form={form} name="withDiagnosis" label={text.wantDiagnosis} hint={text.wantDiagnosisHint} />
    </Form>
  );
}
