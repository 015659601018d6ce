import type { ReactNode } from 'react';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Button } from '#shared/ui/Button.tsx';
import { WarningText } from '#shared/ui/InsetText.tsx';
import { Hint } from '#shared/ui/layout.tsx';
import { NotificationBanner } from '#shared/ui/NotificationBanner.tsx';
import { SummaryList } from '#shared/ui/SummaryList.tsx';
import { endsSoon, lastDigits, namesOrganization } from './certificate-words.ts';
import type { Key, ReadyKey } from './use-key.ts';

interface Props {
  readonly ready: ReadyKey;
}

/** The news that the key is open: it takes the focus, so that the page goes on from there. */
export function KeyBanner({ ready: { certificate } }: Props): ReactNode {
  const text = useText('signing');
  const formats = useFormats();
  return (
    <NotificationBanner kind="success">
      <p>{text.opened(certificate.identity.fullName, formats.date(certificate.notAfter))}</p>
    </NotificationBanner>
  );
}

/** Whose certificate it is, of which centre and until when, before anything is signed. */
export function CertificateShown({ ready, forget }: Props & Pick<Key, 'forget'>): ReactNode {
  const text = useText('signing');
  const formats = useFormats();
  const { identity, issuerName, notAfter } = ready.certificate;
  const { organization = '' } = identity;
  const rows = [
    { term: text.signer, value: identity.fullName },
    ...(organization && namesOrganization(organization) ? [{ term: text.organization, value: organization }] : []),
    ...(identity.taxId ? [{ term: text.taxId, value: text.endsWith(lastDigits(identity.taxId)) }] : []),
    { term: text.issuer, value: issuerName },
    { term: text.validTill, value: formats.date(notAfter) },
  ];
  return (
    <>
      <h2>{text.yours}</h2>
      <SummaryList rows={rows} />
      {ready.centre?.test && <WarningText>{text.noForce}</WarningText>}
      {endsSoon(notAfter, new Date()) && <Hint>{text.endsSoon}</Hint>}
      <p>
        <Button look="secondary" onClick={forget}>
          {text.another}
        </Button>
      </p>
    </>
  );
}
