import type { ReactNode } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { stateOfSignature } from '#shared/signing/package-state.ts';
import { WarningText } from '#shared/ui/InsetText.tsx';
import type { KnownSignature } from '../signature-query.ts';
import { SignatureFacts } from './SignatureFacts.tsx';

function Body({ signature, looking, failed }: KnownSignature): ReactNode {
  const text = useText('applications').signature;
  if (looking) return <p role="status">{text.looking}</p>;
  if (failed) return <p>{text.unknown}</p>;
  if (!signature)
    return (
      <>
        <p>{text.optional}</p>
        <p>{text.gives}</p>
      </>
    );
  const state = stateOfSignature(signature);
  return (
    <>
      {state === 'outdated' && <WarningText>{text.outdated}</WarningText>}
      <SignatureFacts signature={signature} />
      {(state === 'pending' || state === 'unsettled' || state === 'invalid') && <p>{text[state]}</p>}
    </>
  );
}

/** F12: whether the draft is signed, and what a signature would give. */
export function DraftSignature(props: KnownSignature): ReactNode {
  const text = useText('applications').signature;
  return (
    <>
      <h2>{text.title}</h2>
      <Body {...props} />
    </>
  );
}
