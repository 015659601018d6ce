import type { Application } from '@cabinet/contracts/applications';
import { type ReactNode, useState } from 'react';
import { Navigate } from 'react-router-dom';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { Lead } from '#shared/ui/layout.tsx';
import { TextArea, TextInput } from '#shared/ui/TextInput.tsx';
import { DraftBanner, DraftErrors, DraftForm } from '../components/DraftForm.tsx';
import { FoldedOffice } from '../components/FoldedOffice.tsx';
import { questionsFor } from '../filled.ts';
import { useApplication } from '../queries.ts';
import { hasTexts } from '#shared/form/copies.ts';
import { canEdit } from '../rules.ts';
import { todayInKyiv } from '../today.ts';
import { type DraftPart, type DraftState, useDraftPart } from '../use-draft-part.ts';
import { useWay } from '../use-way.ts';

interface ObjectFacts {
  readonly name: string;
  readonly address: string;
}

// An officer may have asked to fix only one of the two, and then only that one may be sent.
const partFor = (application: Application): DraftPart<ObjectFacts> => ({
  name: 'object',
  isWhole: (copy) => hasTexts(copy, ['name', 'address']),
  stored: ({ objectName, objectAddress }) => ({ name: objectName ?? '', address: objectAddress ?? '' }),
  changeOf: ({ name, address }) => ({
    ...(canEdit(application, '/objectName') && { objectName: name.trim() || null }),
    ...(canEdit(application, '/objectAddress') && { objectAddress: address.trim() || null }),
  }),
});

interface Missing {
  readonly name?: string | undefined;
  readonly address?: string | undefined;
  readonly attempt: number;
}

/** F2: what the application is about and where it lies. */
export function ObjectPage(): ReactNode {
  const application = useApplication();
  const may = canEdit(application, '/objectName') || canEdit(application, '/objectAddress');
  if (!may) return <Navigate replace to={pathTo('application', { applicationId: application.id })} />;
  return <ObjectForm application={application} />;
}

function ObjectForm({ application }: { readonly application: Application }): ReactNode {
  const text = useText('applications').object;
  const draft = useDraftPart(application, partFor(application));
  const way = useWay(application);
  const [missing, setMissing] = useState<Missing>({ attempt: 0 });
  const { name, address } = draft.value;
  const errors = [
    ...(missing.name ? [{ fieldId: 'object-name', text: missing.name }] : []),
    ...(missing.address ? [{ fieldId: 'object-address', text: missing.address }] : []),
  ];
  const goOn = async (): Promise<void> => {
    const found = {
      name: name.trim() === '' ? text.nameMissing : undefined,
      address: address.trim() === '' ? text.addressMissing : undefined,
    };
    setMissing(({ attempt }) => ({ ...found, attempt: attempt + 1 }));
    if (found.name || found.address || !(await draft.store())) return;
    const params = { applicationId: application.id };
    const [first] = questionsFor(application, todayInKyiv());
    way.onward(first ? pathTo('applicationQuestion', { ...params, key: first.key }) : pathTo('application', params));
  };
  const leave = async (): Promise<void> => {
    if (await draft.store()) way.leave();
  };
  return (
    <Page
      title={text.title}
      back={{ href: way.back }}
      banner={<DraftBanner state={draft.state} />}
      errors={<DraftErrors errors={errors} attempt={missing.attempt} />}
    >
      <Lead>{text.lead}</Lead>
      <DraftForm
        draft={draft}
        inWords={(value) => [value.name, value.address].filter(Boolean).join(', ') || null}
        onContinue={goOn}
        onLeave={leave}
      >
        <ObjectFields application={application} draft={draft} missing={missing} />
      </DraftForm>
      <FoldedOffice application={application} />
    </Page>
  );
}

interface FieldsProps {
  readonly application: Application;
  readonly draft: DraftState<ObjectFacts>;
  readonly missing: Missing;
}

function ObjectFields({ application, draft, missing }: FieldsProps): ReactNode {
  const text = useText('applications').object;
  const { name, address } = draft.value;
  const typed = (field: keyof ObjectFacts) => (event: { readonly currentTarget: { readonly value: string } }) =>
    draft.change({ ...draft.value, [field]: event.currentTarget.value });
  return (
    <>
      {canEdit(application, '/objectName') && (
        <TextInput
          id="object-name"
          label={text.name}
          hint={text.nameHint}
          error={missing.name}
          value={name}
          onChange={typed('name')}
          onBlur={draft.onBlur}
        />
      )}
      {canEdit(application, '/objectAddress') && (
        <TextArea
          id="object-address"
          label={text.address}
          hint={text.addressHint}
          error={missing.address}
          rows={3}
          value={address}
          onChange={typed('address')}
          onBlur={draft.onBlur}
        />
      )}
    </>
  );
}
