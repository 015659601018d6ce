import type { FreeDay } from '@cabinet/contracts/visits';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { Button } from '#shared/ui/Button.tsx';
import { Radios } from '#shared/ui/Choices.tsx';
import { useAnnounce } from '#shared/ui/LiveRegion.tsx';
import { useWhen } from '#shared/visits/use-when.ts';

/** So many days are listened through in a minute; the rest comes when it is asked for. */
const atOnce = 10;

/** The id of the list's first day, for the summary of errors. */
export const dayListId = 'day';

interface Props {
  readonly days: readonly FreeDay[];
  readonly chosen: string | null;
  readonly error: string | undefined;
  readonly onChoose: (date: string) => void;
}

/** I3: days that still have places, with hours; a list, because nobody finds their way in a grid of dates by ear. */
export function DayList({ days, chosen, error, onChoose }: Props): ReactNode {
  const text = useText('visits').date;
  const when = useWhen();
  const announce = useAnnounce();
  const chosenAt = days.findIndex(({ date }) => date === chosen);
  const [shown, setShown] = useState(() => Math.max(atOnce, Math.ceil((chosenAt + 1) / atOnce) * atOnce));
  const firstNew = useRef<number>(null);
  useEffect(() => {
    if (firstNew.current === null) return;
    // The button may be gone; whoever asked for more goes on where it begins.
    document.getElementById(`${dayListId}-${firstNew.current + 1}`)?.focus();
    firstNew.current = null;
  });
  const more = (): void => {
    firstNew.current = shown;
    setShown(shown + atOnce);
    announce(text.moreShown(Math.min(atOnce, days.length - shown)));
  };
  return (
    <>
      <Radios
        id={dayListId}
        name="day"
        label={text.legend}
        error={error}
        choices={days.slice(0, shown).map(({ date, places, opens, closes }) => ({
          value: date,
          text: text.day(when.day(date), text.places(places), opens, closes),
        }))}
        value={chosen}
        onChange={onChoose}
      />
      {shown < days.length && (
        <Button look="secondary" onClick={more}>
          {text.more}
        </Button>
      )}
    </>
  );
}
