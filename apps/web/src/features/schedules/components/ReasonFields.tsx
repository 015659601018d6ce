import type { ReactNode } from 'react';
import { TextAreaField } from '#shared/form/fields.tsx';
import type { ContractForm, FormSchema } from '#shared/form/use-contract-form.ts';
import { useText } from '#shared/i18n/texts.ts';

/** What is said when a reason is missing, by field. */
export const useReasonWords = (): { readonly reasonUk: string; readonly reasonEn: string } => {
  const { reasonUk, reasonEn, reasonMissing } = useText('schedules').day;
  return { reasonUk: `${reasonUk}: ${reasonMissing}`, reasonEn: `${reasonEn}: ${reasonMissing}` };
};

/** Why the schedule differs, in both languages. */
export function ReasonFields<S extends FormSchema>({ form }: { readonly form: ContractForm<S> }): ReactNode {
  const text = useText('schedules').day;
  // The schema of every form that asks for reasons has these names.
  return (
    <>
      <TextAreaField form={form} name={'reasonUk' as never} label={text.reasonUk} hint={text.reasonHint} rows={2} />
      <TextAreaField form={form} name={'reasonEn' as never} label={text.reasonEn} rows={2} lang="en" />
    </>
  );
}
