import { lazy, type ReactNode, Suspense, useEffect } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { pathTo } from '#shared/navigation/paths.ts';
import { KeyPage } from '#shared/signing/KeyPage.tsx';
import { useKey } from '#shared/signing/use-key.ts';
import { Lead } from '#shared/ui/layout.tsx';

const loadBinding = async () => ({ default: (await import('../components/BindKey.tsx')).BindKey });
const BindKey = lazy(loadBinding);

/** Lets one’s own КЕП open the account (B19). */
export function SecurityKeyPage(): ReactNode {
  const text = useText('identity').securityKey;
  const key = useKey();
  // Here by the time a key is open.
  useEffect(() => void loadBinding().catch(() => undefined), []);
  const asked = (
    <KeyPage keyOf={key} title={text.title} back={pathTo('security')}>
      <Lead>{text.what}</Lead>
    </KeyPage>
  );
  if (!key.ready) return asked;
  return (
    <Suspense fallback={asked}>
      <BindKey keyOf={key} ready={key.ready} />
    </Suspense>
  );
}
