import { lazy, type ReactNode, Suspense, useEffect } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { pathTo } from '#shared/navigation/paths.ts';
import { KeyPage } from '#shared/signing/KeyPage.tsx';
import { useKey } from '#shared/signing/use-key.ts';
import { Lead } from '#shared/ui/layout.tsx';
import { IdGovUaWay } from '../components/IdGovUaWay.tsx';
import { useOnTheWay } from '../use-on-the-way.ts';

const loadEntry = async () => ({ default: (await import('../components/EnterByKey.tsx')).EnterByKey });
const EnterByKey = lazy(loadEntry);

/** B19: signing in with КЕП instead of a login and a password. */
export function LoginKeyPage(): ReactNode {
  const text = useText('identity').loginKey;
  const onTheWay = useOnTheWay();
  const key = useKey();
  // Here by the time a key is open.
  useEffect(() => void loadEntry().catch(() => undefined), []);
  const asked = (
    <KeyPage keyOf={key} title={text.title} back={onTheWay(pathTo('login'))}>
      <Lead>{text.lead}</Lead>
      <IdGovUaWay href={onTheWay(pathTo('loginIdGovUa'))}>{text.throughIdGovUa}</IdGovUaWay>
    </KeyPage>
  );
  if (!key.ready) return asked;
  return (
    <Suspense fallback={asked}>
      <EnterByKey keyOf={key} ready={key.ready} />
    </Suspense>
  );
}
