import { type ReactNode, useEffect, useState } from 'react';
import { readAllCopies } from '#shared/api/all-copies.ts';
import { isOwnDevice } from '#shared/api/forget-copies.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Link } from '#shared/ui/layout.tsx';
import { type KeptAnswer, keptFrom } from '../rules.ts';

const askAgainMs = 5_000;

/** Asks until the cabinet answers again: a device may hold any network for the internet, and tells of no return of it. */
const useAnswer = (onAnswer: () => void): void => {
  useEffect(() => {
    const aborter = new AbortController();
    const ask = (): void =>
      void fetch('/api/v1/status', { cache: 'no-store', signal: aborter.signal }).then(
        ({ ok }) => ok && onAnswer(),
        () => undefined,
      );
    const timer = setInterval(ask, askAgainMs);
    return () => {
      clearInterval(timer);
      aborter.abort();
    };
  }, [onAnswer]);
};

interface Props {
  /** The cabinet answers again. */
  readonly onAnswer: () => void;
}

/** A19: what of the person's lies unsent in this browser, in their own words. Stands under an h1. */
export function KeptAnswers({ onAnswer }: Props): ReactNode {
  useAnswer(onAnswer);
  const { kept: text } = useText('site');
  const common = useText('common');
  const [kept, setKept] = useState<readonly KeptAnswer[]>();
  useEffect(() => void readAllCopies().then((copies) => setKept(keptFrom(copies))), []);
  if (!kept) return null;
  const named = ({ kind, words }: KeptAnswer): string =>
    words === null ? text.kinds[kind] : `${text.kinds[kind]}: ${common.quoted(words)}`;
  return (
    <>
      <h2>{text.title}</h2>
      {kept.length === 0 ? (
        <p>{text.nothing}</p>
      ) : (
        <>
          <p>{isOwnDevice() ? text.onDevice : text.inTab}</p>
          <ul>
            {kept.map((answer) => (
              <li key={named(answer)}>
                {answer.href === null ? named(answer) : <Link href={answer.href}>{named(answer)}</Link>}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
