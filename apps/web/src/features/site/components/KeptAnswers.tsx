import { type ReactNode, useEffect, useState } from 'react';
import { readAllCopies } from '#shared/api/all-copies.ts';
import { isOwnDevice } from '#shared/api/forget-copies.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Link } from '#shared/ui/layout.tsx';
import { type KeptAnswer, keptFrom } from '../rules.ts';

/** A19: what of the person's lies unsent in this browser, in their own words. Stands under an h1. */
export function KeptAnswers(): ReactNode {
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
