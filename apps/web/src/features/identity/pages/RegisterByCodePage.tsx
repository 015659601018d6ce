import { type ReactNode, useState } from 'react';
import { Navigate } from 'react-router-dom';
import { pathTo } from '#shared/navigation/paths.ts';
import { codeDraft } from '../code-draft.ts';
import { CodeRest } from '../components/CodeRest.tsx';

/** Registration with a code, the last page: whom it was issued to, and the little that the databank does not know (B2, B16). */
export function RegisterByCodePage(): ReactNode {
  // Asked once: after success there is no draft while this page is still on screen.
  const [draft] = useState(() => codeDraft(new Date()));
  if (!draft) return <Navigate replace to={pathTo('registerCode')} />;
  if (draft === 'late') return <Navigate replace to={pathTo('registerCode')} state={{ news: 'codeAgain' }} />;
  return <CodeRest draft={draft} />;
}
