import type { FreeTime } from '@cabinet/contracts/visits';
import type { ReactNode } from 'react';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Radios } from '#shared/ui/Choices.tsx';
import { byPartOfDay } from '../times.ts';

/** The id of the list's first time, for the summary of errors. */
export const timeListId = 'time';

interface Props {
  readonly times: readonly FreeTime[];
  readonly chosen: string | null;
  readonly error: string | undefined;
  readonly onChoose: (from: string) => void;
}

/** I4: free times in parts of the day; one list of radios, so that arrows walk through all of them. */
export function TimeList({ times, chosen, error, onChoose }: Props): ReactNode {
  const text = useText('visits');
  const { time } = useFormats();
  return byPartOfDay(times).map(({ part, times: own }, index) => (
    <Radios
      key={part}
      id={index === 0 ? timeListId : `${timeListId}-${part}`}
      name="time"
      label={text.time[part]}
      error={index === 0 ? error : undefined}
      choices={own.map(({ from, to }) => ({ value: from, text: text.span(time(from), time(to)) }))}
      value={chosen}
      onChange={onChoose}
    />
  ));
}
