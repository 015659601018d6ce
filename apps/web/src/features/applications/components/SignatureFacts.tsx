import type { PackageSignature } from '@cabinet/contracts/application-signing';
import type { ReactNode } from 'react';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { kindOfState, stateOfSignature } from '#shared/signing/package-state.ts';
import { WarningText } from '#shared/ui/InsetText.tsx';
import { StatusTag } from '#shared/ui/StatusTag.tsx';
import { SummaryList } from '#shared/ui/SummaryList.tsx';

interface Props {
  readonly signature: PackageSignature;
}

/** Who signed the application, when, and how that stands now. */
export function SignatureFacts({ signature }: Props): ReactNode {
  const text = useText('applications').signature;
  const formats = useFormats();
  const { report, receivedAt } = signature;
  const state = stateOfSignature(signature);
  return (
    <>
      {report.testCentre && <WarningText>{text.noForce}</WarningText>}
      <SummaryList
        rows={[
          { term: text.signer, value: report.signer?.fullName ?? text.nobody },
          { term: text.when, value: formats.dateTime(receivedAt) },
          { term: text.state, value: <StatusTag kind={kindOfState[state]}>{text.states[state]}</StatusTag> },
        ]}
      />
    </>
  );
}
