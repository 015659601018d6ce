import { lazy, type ReactNode, Suspense, useEffect } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { useNews } from '#shared/navigation/news.ts';
import { pathTo } from '#shared/navigation/paths.ts';
import { KeyPage } from '#shared/signing/KeyPage.tsx';
import { useKey } from '#shared/signing/use-key.ts';
import { InsetText } from '#shared/ui/InsetText.tsx';
import { Lead } from '#shared/ui/layout.tsx';
import { IdGovUaWay } from '../components/IdGovUaWay.tsx';

const loadReading = async () => ({ default: (await import('../components/RegisterByKey.tsx')).RegisterByKey });
const RegisterByKey = lazy(loadReading);

/** Registration with КЕП: the key first (B17). */
export function RegisterKeyPage(): ReactNode {
  const text = useText('identity').registerKey;
  const news = useNews(['readAgain']);
  const key = useKey();
  // Here by the time a key is open.
  useEffect(() => void loadReading().catch(() => undefined), []);
  const asked = (
    <KeyPage keyOf={key} title={text.title} back={pathTo('register')}>
      <Lead>{text.lead}</Lead>
      {news && (
        <InsetText>
          <p>{text.readAgain}</p>
        </InsetText>
      )}
      <IdGovUaWay href={pathTo('registerIdGovUa')}>{text.throughIdGovUa}</IdGovUaWay>
    </KeyPage>
  );
  if (!key.ready) return asked;
  return (
    <Suspense fallback={asked}>
      <RegisterByKey keyOf={key} ready={key.ready} />
    </Suspense>
  );
}
