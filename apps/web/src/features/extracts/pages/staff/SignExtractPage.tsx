import { prepareExtractRoute, type ReviewedExtract, signExtractRoute } from '@cabinet/contracts/extracts';
import type { ExtractId } from '@cabinet/contracts/ids';
import { fromBase64 } from '@cabinet/kep/bytes';
import { useSuspenseQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import * as z from 'zod/mini';
import { call } from '#shared/api/client.ts';
import { centrePatienceMs } from '#shared/api/request.ts';
import { useChange } from '#shared/api/use-change.ts';
import { type ContractForm, useContractForm } from '#shared/form/use-contract-form.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { useIdParameter } from '#shared/navigation/use-parameter.ts';
import { explainRefusal } from '#shared/signing/answer-challenge.ts';
import { KeyPage } from '#shared/signing/KeyPage.tsx';
import { SignPage } from '#shared/signing/SignPage.tsx';
import { type Key, useKey } from '#shared/signing/use-key.ts';
import { WarningText } from '#shared/ui/InsetText.tsx';
import { Link } from '#shared/ui/layout.tsx';
import { ExtractSections } from '../../components/ExtractSections.tsx';
import { extractQuery } from '../../queries.ts';

const Nothing = z.object({});

/** D4: the officer signs an extract with their own КЕП. */
export function SignExtractPage(): ReactNode {
  const { sign: text } = useText('extractDesk');
  const { data: extract } = useSuspenseQuery(extractQuery(useIdParameter<ExtractId>('extractId')));
  // Once it is signed this page may still be here for a moment.
  const [wasOpen] = useState(extract.says !== null);
  if (wasOpen) return <Signing extract={extract} />;
  const back = staffPathTo('extract', { extractId: extract.id });
  return (
    <Page title={text.title(extract.number)} back={{ href: back, text: text.back(extract.number) }}>
      <p>{text.over}</p>
    </Page>
  );
}

interface Props {
  readonly extract: ReviewedExtract;
}

/** Where a key is added to the account. */
function OwnKey(): ReactNode {
  const { sign: text } = useText('extractDesk');
  return (
    <p>
      {text.ownKey} <Link href={pathTo('securityKey')}>{text.addKey}</Link>
    </p>
  );
}

/** Signs what the page shows: of another version of the card nothing is signed. */
const useSigning = (
  { id: extractId, version, cardVersion }: ReviewedExtract,
  key: Key,
): ContractForm<typeof Nothing> => {
  const { sign: text } = useText('extractDesk');
  const signing = useText('signing');
  const change = useChange('extracts', text.stale);
  const navigate = useNavigate();
  const params = { extractId };
  const seen = { cardVersion: cardVersion ?? 0 };
  const sign = async (): Promise<unknown> => {
    const { manifest } = await call(prepareExtractRoute, { params, body: seen, patienceMs: centrePatienceMs });
    const signature = await key.signDetached(fromBase64(manifest));
    const body = { version, ...seen, signature };
    return call(signExtractRoute, { params, body, patienceMs: centrePatienceMs });
  };
  return useContractForm(Nothing, {
    defaults: {},
    onSubmit: async () => {
      await change(sign).catch((trouble: unknown) => {
        throw explainRefusal(trouble, signing);
      });
      await navigate(staffPathTo('extract', params), { state: { news: 'signed' } });
    },
  });
};

function Signing({ extract }: Props): ReactNode {
  const { sign: text } = useText('extractDesk');
  const key = useKey();
  const form = useSigning(extract, key);
  const frame = {
    ...{ keyOf: key, title: text.title(extract.number) },
    back: staffPathTo('extract', { extractId: extract.id }),
  };
  if (!key.ready)
    return (
      <KeyPage {...frame}>
        <OwnKey />
      </KeyPage>
    );
  return (
    <SignPage {...frame} ready={key.ready} form={form} submit={text.submit}>
      {extract.says && <ExtractSections says={extract.says} />}
      <OwnKey />
      <WarningText>{text.warning}</WarningText>
    </SignPage>
  );
}
