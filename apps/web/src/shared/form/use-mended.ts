import { useEffect, useEffectEvent, useState } from 'react';
import { overlap } from './answer-path.ts';
import type { Answers } from './answers.ts';
import { check, type FormSchema } from './issues.ts';

const none: ReadonlySet<string> = new Set();

interface Watched {
  readonly schema: FormSchema;
  readonly answers: Answers;
  /** Names of the fields that need another answer. */
  readonly wrong: readonly string[];
  /** A new attempt begins anew. */
  readonly attempt: number;
}

/**
 * Fields whose answer has been mended since the last attempt: they are heard as wrong no longer. New errors are told on
 * sending only, and the summary stays as it was told: the page does not move under somebody who types.
 */
export const useMended = ({ schema, answers, wrong, attempt }: Watched): ReadonlySet<string> => {
  const [mended, setMended] = useState({ attempt: 0, names: none });
  const look = useEffectEvent((changed: string) => {
    const touched = wrong.filter((name) => changed === '' || overlap(name, changed));
    if (touched.length === 0) return;
    const checked = check(schema, answers.collect());
    const bad = new Set(checked.ok ? [] : checked.issues.map(({ name }) => name));
    const names = new Set([...(mended.attempt === attempt ? mended.names : none), ...touched]);
    for (const name of touched) if (bad.has(name)) names.delete(name);
    setMended({ attempt, names });
  });
  useEffect(() => answers.listen(look), [answers]);
  return mended.attempt === attempt ? mended.names : none;
};
