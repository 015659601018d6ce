import { authorizationCodeProblems } from '@cabinet/contracts/authorization-codes';
import type { ReactNode } from 'react';
import { isProblem } from '#shared/api/problem.ts';
import { useText } from '#shared/i18n/texts.ts';
import { pathTo } from '#shared/navigation/paths.ts';
import { LinkList } from '#shared/ui/layout.tsx';

const { alreadyUsed, hasAccount, expired, revoked, exhausted } = authorizationCodeProblems;

interface Props {
  /** Why the form was refused. */
  readonly trouble: unknown;
}

/** Where to go with a code that opens nothing any more. */
export function CodeWays({ trouble }: Props): ReactNode {
  const { ways: text } = useText('codeAccess');
  const isOf = (...problems: readonly { readonly code: string }[]): boolean =>
    problems.some((problem) => isProblem(trouble, problem));
  const toAccount = [
    { href: pathTo('login'), text: text.signIn },
    { href: pathTo('recovery'), text: text.recovery },
  ];
  const toOffice = [{ href: pathTo('offices'), text: text.offices }];
  const items = [
    ...(isOf(alreadyUsed, hasAccount) ? toAccount : []),
    ...(isOf(alreadyUsed, expired, revoked, exhausted) ? toOffice : []),
  ];
  if (items.length === 0) return null;
  return (
    <>
      <h2>{text.title}</h2>
      <LinkList items={items} />
    </>
  );
}
