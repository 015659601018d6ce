import type { OfficeId } from '@cabinet/contracts/ids';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { WarningText } from '#shared/ui/InsetText.tsx';
import { replayQuery } from '../queries.ts';

interface Props {
  readonly officeId: OfficeId;
  readonly date: string;
}

/** Every call of a day gone through again: all by the rule, or which were not. */
export function Replay({ officeId, date }: Props): ReactNode {
  const text = useText('reception').waits;
  const formats = useFormats();
  const { calls, wrong } = useSuspenseQuery(replayQuery(officeId, date)).data;
  const day = formats.date(date);
  return (
    <>
      <h2>{text.replayTitle}</h2>
      {wrong.length === 0 ? (
        <p>{calls === 0 ? text.replayNone(day) : text.replayGood(calls, day)}</p>
      ) : (
        <>
          <WarningText>{text.replayBad(wrong.length, day)}</WarningText>
          <ul>
            {wrong.map(({ at, called, expected }) => (
              <li key={at + called}>{text.wrong(formats.time(at), called, expected ?? text.nobody)}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
