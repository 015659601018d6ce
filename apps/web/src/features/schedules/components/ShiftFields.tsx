import type { ManagedDesk } from '@cabinet/contracts/managed-schedules';
import { PlaceNeed } from '@cabinet/contracts/schedules';
import { type ReactNode, useRef } from 'react';
import { CheckboxesField, RadiosField } from '#shared/form/choice-fields.tsx';
import { TextField } from '#shared/form/fields.tsx';
import { useAnswerList } from '#shared/form/use-answer-list.ts';
import type { ContractForm, FormSchema } from '#shared/form/use-contract-form.ts';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Button } from '#shared/ui/Button.tsx';
import { Actions, Card, Columns } from '#shared/ui/layout.tsx';
import { useAnnounce } from '#shared/ui/LiveRegion.tsx';
import { usualShift } from '../shifts.ts';

/** A form with a list of shifts under this name. */
interface Props<S extends FormSchema> {
  readonly form: ContractForm<S>;
  readonly desks: readonly ManagedDesk[];
  /** The day the shifts are on, when the form asks for one day alone. */
  readonly day?: string;
}

interface CardProps<S extends FormSchema> extends Props<S> {
  /** From 0. */
  readonly index: number;
  readonly onRemove: (() => void) | undefined;
}

const week = [1, 2, 3, 4, 5, 6, 0];
const most = 12;

function Hours<S extends FormSchema>({ form, index }: Pick<CardProps<S>, 'form' | 'index'>): ReactNode {
  const text = useText('schedules').shift;
  const place = index + 1;
  // The schema of every form that holds shifts has these names.
  const named = (field: string) => `shifts.${index}.${field}` as never;
  const box = { form, width: 'short', autoComplete: 'off' } as const;
  return (
    <>
      <Columns>
        <TextField {...box} name={named('from')} label={text.from(place)} hint={text.timeHint} />
        <TextField {...box} name={named('to')} label={text.to(place)} hint={text.timeHint} />
      </Columns>
      <Columns>
        <TextField {...box} name={named('breakFrom')} label={text.breakFrom(place)} hint={text.breakHint} />
        <TextField {...box} name={named('breakTo')} label={text.breakTo(place)} hint={text.breakHint} />
      </Columns>
    </>
  );
}

function ShiftCard<S extends FormSchema>({ form, desks, day, index, onRemove }: CardProps<S>): ReactNode {
  const { shift: text, weekdays, needs } = useText('schedules');
  const say = useBilingual();
  const place = index + 1;
  const named = (field: string) => `shifts.${index}.${field}` as never;
  return (
    <Card>
      <h2>{text.title(place)}</h2>
      {day === undefined && (
        <CheckboxesField
          form={form}
          name={named('days')}
          label={text.days(place)}
          choices={week.map((weekday) => ({ value: String(weekday), text: weekdays[weekday] ?? '' }))}
        />
      )}
      <Hours form={form} index={index} />
      <CheckboxesField
        form={form}
        name={named('deskIds')}
        label={text.desks(place)}
        choices={desks.map(({ id, name }) => ({ value: id, text: say(name) }))}
      />
      <RadiosField
        form={form}
        name={named('offeredTo')}
        label={text.offeredTo(place)}
        choices={(['public', 'internal'] as const).map((value) => ({ value, text: text[value] }))}
      />
      <CheckboxesField
        form={form}
        name={named('meets')}
        label={text.meets(place)}
        hint={text.meetsHint}
        optional
        choices={PlaceNeed.options.map((need) => ({ value: need, text: needs[need] }))}
      />
      {onRemove && (
        <Button look="plain" onClick={onRemove}>
          {text.less(place)}
        </Button>
      )}
    </Card>
  );
}

/** As many shifts as the week, or the day, has. */
export function ShiftFields<S extends FormSchema>({ form, desks, day }: Props<S>): ReactNode {
  const text = useText('schedules').shift;
  const announce = useAnnounce();
  const adding = useRef<HTMLButtonElement>(null);
  const { keys, append, remove } = useAnswerList(form, 'shifts' as never);
  const atWork = desks.filter(({ active }) => active);
  const add = (): void => {
    const ids = atWork.map(({ id }) => id);
    append(usualShift(ids, day === undefined ? [] : [day]), day === undefined ? 'days' : 'from');
    announce(text.added(keys.length + 1));
  };
  const removeAt = (index: number): void => {
    remove(index);
    announce(text.removed(index + 1));
    adding.current?.focus();
  };
  return (
    <>
      {keys.map((key, index) => (
        <ShiftCard
          key={key}
          form={form}
          desks={atWork}
          index={index}
          onRemove={keys.length > 1 ? () => removeAt(index) : undefined}
          {...(day !== undefined && { day })}
        />
      ))}
      {keys.length < most && (
        <Actions>
          <Button ref={adding} look="secondary" onClick={add}>
            {text.more}
          </Button>
        </Actions>
      )}
    </>
  );
}
