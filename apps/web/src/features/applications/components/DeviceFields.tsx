import type { DeviceChoice } from '@cabinet/contracts/device-wish';
import { lazy, type ReactNode, Suspense } from 'react';
import { RadiosField } from '#shared/form/choice-fields.tsx';
import { TextField } from '#shared/form/fields.tsx';
import type { ContractForm } from '#shared/form/use-contract-form.ts';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import type { Choice } from '#shared/ui/Choices.tsx';
import { blocksOf, type DeviceAnswer, otherDevice } from '../device-answer.ts';

// Only whom the list does not suit looks for another one; fetched beside the page, so it is there when it is asked for.
const fetchOther = () => import('./OtherDevice.tsx');
fetchOther().catch(() => undefined);
const OtherDevice = lazy(async () => ({ default: (await fetchOther()).OtherDevice }));

interface Props {
  readonly form: ContractForm<typeof DeviceAnswer>;
  readonly items: readonly DeviceChoice[];
  /** A repair is of what the person has, and of nothing else. */
  readonly onlyListed: boolean;
}

/** What the programme and the norm say of a device, and what stands in its way, in words. */
const useChoices = (): ((item: DeviceChoice) => Choice) => {
  const text = useText('provisions').device;
  const say = useBilingual();
  return (item) => {
    const { classCode, name, group, allowed, norm, obstacles } = item;
    const blocks = blocksOf(item);
    const facts = [
      group && text.group(say(group)),
      allowed !== null && text.allowed(allowed),
      norm && text.norm(norm.quantity, norm.years),
    ].flatMap((fact) => (fact ? [`${fact}.`] : []));
    const warnings = obstacles.flatMap(({ text: words, blocks: stops }) => (stops ? [] : [`${words}.`]));
    const blocked = blocks.length > 0;
    return {
      value: classCode,
      text: say(name),
      hint: [...(blocked ? [text.blocked(blocks.map((words) => `${words}.`).join(' '))] : warnings), ...facts].join(
        ' ',
      ),
      blocked,
    };
  };
};

/** Which device, and how many. */
export function DeviceFields({ form, items, onlyListed }: Props): ReactNode {
  const text = useText('provisions').device;
  const choiceOf = useChoices();
  const other = { value: otherDevice, text: text.other, hint: text.otherHint };
  return (
    <>
      <RadiosField
        form={form}
        name="choice"
        label={text.choice}
        choices={[...items.map(choiceOf), ...(onlyListed ? [] : [other])]}
      />
      {form.watch('choice') === otherDevice && (
        <Suspense>
          <OtherDevice form={form} />
        </Suspense>
      )}
      <TextField
        form={form}
        name="quantity"
        label={text.quantity}
        hint={text.quantityHint}
        width="short"
        inputMode="numeric"
        autoComplete="off"
      />
    </>
  );
}
