import type { ReviewedApplication } from '@cabinet/contracts/inbox';
import type { ReactNode } from 'react';
import { CheckboxField } from '#shared/form/choice-fields.tsx';
import { SelectField, TextField } from '#shared/form/fields.tsx';
import type { ContractForm } from '#shared/form/use-contract-form.ts';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Hint } from '#shared/ui/layout.tsx';
import { type DecisionForm, ownGround } from '../forms.ts';

interface Props {
  readonly form: ContractForm<typeof DecisionForm>;
  readonly application: ReviewedApplication;
}

/** F20: a refusal for incompleteness is possible only for what the check itself finds missing. */
function Incompleteness({ form, application: { incompleteness } }: Props): ReactNode {
  const text = useText('inbox').decision;
  const lacks = incompleteness.filter(({ incomplete }) => incomplete);
  if (lacks.length === 0) return <Hint>{text.notIncomplete}</Hint>;
  return (
    <>
      <CheckboxField form={form} name="forIncompleteness" label={text.incomplete} />
      <p>{text.incompleteList}</p>
      <ul>
        {lacks.map(({ pointer, text: words }) => (
          <li key={`${pointer} ${words}`}>{words}</li>
        ))}
      </ul>
    </>
  );
}

/** The legal ground of a refusal or closing; an approval needs none. */
export function GroundFields({ form, application }: Props): ReactNode {
  const text = useText('inbox').decision;
  const say = useBilingual();
  const outcome = form.watch('outcome');
  const choice = form.watch('groundChoice');
  if (outcome !== 'refused' && outcome !== 'closed') return null;
  const grounds = application.definition.refusalGrounds.map((ground, place) => ({
    value: String(place),
    text: say(ground),
  }));
  return (
    <>
      {outcome === 'refused' && <Incompleteness form={form} application={application} />}
      <SelectField
        form={form}
        name="groundChoice"
        label={text.ground}
        hint={text.groundHint}
        options={[...grounds, { value: ownGround, text: text.ownGround }]}
      />
      {choice === ownGround && (
        <TextField
          form={form}
          name="groundText"
          label={text.groundText}
          hint={text.groundTextHint}
          autoComplete="off"
        />
      )}
    </>
  );
}
