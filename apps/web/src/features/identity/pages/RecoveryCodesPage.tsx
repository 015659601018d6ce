import { type ReactNode, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { safeNext } from '#shared/session/safe-next.ts';
import { useActor } from '#shared/session/session.ts';
import { Button, LinkButton } from '#shared/ui/Button.tsx';
import { WarningText } from '#shared/ui/InsetText.tsx';
import { Actions } from '#shared/ui/layout.tsx';
import { freshCodes, keepFreshCodes } from '../fresh-codes.ts';
import { homeOf } from '../use-enter.ts';

function CopyButton({ codes }: { readonly codes: readonly string[] }): ReactNode {
  const text = useText('identity').codes;
  const [news, setNews] = useState('');
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(codes.join('\n'));
      setNews(text.copied);
    } catch {
      setNews(text.notCopied);
    }
  };
  return (
    <>
      <Button look="secondary" onClick={() => void copy()}>
        {text.copy}
      </Button>
      <p role="status">{news}</p>
    </>
  );
}

/** Ten codes for the day the phone is lost: shown once, to print, copy or write down. */
export function RecoveryCodesPage(): ReactNode {
  const text = useText('identity').codes;
  const navigate = useNavigate();
  const actor = useActor();
  const [codes] = useState(freshCodes);
  const next = safeNext(useSearchParams()[0].get('next'), homeOf(actor?.role));
  if (codes.length === 0) {
    return (
      <Page title={text.goneTitle}>
        <p>{text.goneText}</p>
        <LinkButton href={actor ? pathTo('security') : pathTo('login')}>{text.onward}</LinkButton>
      </Page>
    );
  }
  const goOn = async (): Promise<void> => {
    keepFreshCodes([]);
    await navigate(next, { replace: true });
  };
  return (
    <Page title={text.title}>
      <p>{text.what}</p>
      <WarningText>{text.once}</WarningText>
      <ul>
        {codes.map((code) => (
          <li key={code}>
            <code translate="no">{code}</code>
          </li>
        ))}
      </ul>
      <Actions>
        <Button look="secondary" onClick={() => print()}>
          {text.print}
        </Button>
        <CopyButton codes={codes} />
      </Actions>
      <Actions>
        <Button onClick={() => void goOn()}>{text.saved}</Button>
      </Actions>
    </Page>
  );
}
