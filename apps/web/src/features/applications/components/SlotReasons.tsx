import type { Slot } from '@cabinet/contracts/applications';
import type { ReactNode } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';

interface Props {
  readonly slot: Slot;
}

/** F6: why the document is asked for, why it is mandatory for this person, and what it must be like. */
export function SlotReasons({ slot }: Props): ReactNode {
  const text = useText('applications').slots;
  const say = useBilingual();
  const { why, reason, validity, mandatory, preparedByCabinet } = slot;
  const need = preparedByCabinet ? text.prepared : mandatory ? text.mandatory : text.optional;
  return (
    <>
      <p>
        <strong>{need}.</strong>
      </p>
      <p>
        {text.why}: {say(why)}
      </p>
      {reason && (
        <p>
          {text.reason}: {say(reason)}
        </p>
      )}
      {validity && (
        <p>
          {text.validity}: {say(validity)}
        </p>
      )}
    </>
  );
}
