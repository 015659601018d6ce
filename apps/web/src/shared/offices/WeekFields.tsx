import type { ReactNode } from 'react';
import { CheckboxesField } from '#shared/form/choice-fields.tsx';
import { TextField } from '#shared/form/fields.tsx';
import { useAnswerList } from '#shared/form/use-answer-list.ts';
import type { ContractForm } from '#shared/form/use-contract-form.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Button } from '#shared/ui/Button.tsx';
import { Actions, Card, Columns } from '#shared/ui/layout.tsx';
import { emptyHours, type WeekAnswer } from './week-answer.ts';

interface FormProps {
  readonly form: ContractForm<typeof WeekAnswer>;
}

interface SharedProps extends FormProps {
  /** From 0. */
  readonly index: number;
  readonly onRemove: (() => void) | undefined;
}

const week = [1, 2, 3, 4, 5, 6, 0];

/** Days that open and close alike. */
function SharedHours({ form, index, onRemove }: SharedProps): ReactNode {
  const text = useText('openingHours');
  const place = index + 1;
  const box = { form, width: 'short', autoComplete: 'off' } as const;
  return (
    <Card>
      <h2>{text.hours(place)}</h2>
      <CheckboxesField
        form={form}
        name={`hours.${index}.days`}
        label={text.days(place)}
        choices={week.map((day) => ({ value: String(day), text: text.weekdays[day] ?? '' }))}
      />
      <Columns>
        <TextField {...box} name={`hours.${index}.opens`} label={text.opens(place)} hint={text.timeHint} />
        <TextField {...box} name={`hours.${index}.closes`} label={text.closes(place)} hint={text.timeHint} />
      </Columns>
      <Columns>
        <TextField {...box} name={`hours.${index}.breakFrom`} label={text.breakFrom(place)} hint={text.breakHint} />
        <TextField {...box} name={`hours.${index}.breakTo`} label={text.breakTo(place)} hint={text.breakHint} />
      </Columns>
      {onRemove && (
        <Button look="plain" onClick={onRemove}>
          {text.lessHours(place)}
        </Button>
      )}
    </Card>
  );
}

interface Props extends FormProps {
  /** The hours may be left untold. */
  readonly mayBeNone?: boolean | undefined;
}

/** The hours of a week: as many groups of days as have hours of their own. */
export function WeekFields({ form, mayBeNone = false }: Props): ReactNode {
  const text = useText('openingHours');
  const { keys, append, remove } = useAnswerList(form, 'hours');
  const mayLose = mayBeNone || keys.length > 1;
  return (
    <>
      {keys.map((key, index) => (
        <SharedHours key={key} form={form} index={index} onRemove={mayLose ? () => remove(index) : undefined} />
      ))}
      {keys.length < 7 && (
        <Actions>
          <Button look="secondary" onClick={() => append(emptyHours, 'opens')}>
            {keys.length === 0 ? text.firstHours : text.moreHours}
          </Button>
        </Actions>
      )}
    </>
  );
}
