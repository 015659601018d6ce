import type { Application } from '@cabinet/contracts/applications';
import { type ReactNode, useState } from 'react';
import { Navigate } from 'react-router-dom';
import { loadFieldWords, wordsFor } from '#shared/form/words.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { Radios } from '#shared/ui/Choices.tsx';
import { Hint } from '#shared/ui/layout.tsx';
import { DraftBanner, DraftErrors, DraftForm } from '../components/DraftForm.tsx';
import { FoldedOffice } from '../components/FoldedOffice.tsx';
import { RepresentativeFields, type RepresentativeErrors } from '../components/RepresentativeFields.tsx';
import { useApplication } from '../queries.ts';
import { objectionsTo, submitterPart, type TypedSubmitter } from '../representative.ts';
import { canEdit } from '../rules.ts';
import { useDraftPart } from '../use-draft-part.ts';
import { useWay } from '../use-way.ts';

/** Who hands the application in, and how to reach them. */
export function SubmitterPage(): ReactNode {
  const application = useApplication();
  if (!canEdit(application, '/submittedBy') && !canEdit(application, '/representative'))
    return <Navigate replace to={pathTo('application', { applicationId: application.id })} />;
  return <SubmitterForm application={application} />;
}

const errorsIn = async (typed: TypedSubmitter): Promise<RepresentativeErrors> => {
  const words = await loadFieldWords();
  return Object.fromEntries(objectionsTo(typed).map(({ field, ...rest }) => [field, wordsFor(rest, words, undefined)]));
};

function SubmitterForm({ application }: { readonly application: Application }): ReactNode {
  const text = useText('applications').submitter;
  const draft = useDraftPart(application, submitterPart);
  const way = useWay(application);
  const [wrong, setWrong] = useState<{ readonly errors: RepresentativeErrors; readonly attempt: number }>({
    errors: {},
    attempt: 0,
  });
  const { submittedBy } = draft.value;
  const storeGood = async (): Promise<boolean> => {
    const errors = await errorsIn(draft.value);
    setWrong(({ attempt }) => ({ errors, attempt: attempt + 1 }));
    return Object.keys(errors).length === 0 && draft.store();
  };
  const goOn = async (): Promise<void> => {
    if (await storeGood()) way.onward(pathTo('applicationCheck', { applicationId: application.id }));
  };
  const leave = async (): Promise<void> => {
    if (await storeGood()) way.leave();
  };
  const summary = Object.entries(wrong.errors).map(([field, words]) => ({
    fieldId: `submitter-${field}`,
    text: words,
  }));
  return (
    <Page
      title={text.title}
      back={{ href: way.back }}
      banner={<DraftBanner state={draft.state} />}
      errors={<DraftErrors errors={summary} attempt={wrong.attempt} />}
      headingInside
    >
      <DraftForm draft={draft} inWords={(value) => text.kinds[value.submittedBy]} onContinue={goOn} onLeave={leave}>
        <Radios
          id="submitted-by"
          name="submittedBy"
          label={text.title}
          asHeading
          choices={application.definition.submitters.map((value) => ({ value, text: text.kinds[value] }))}
          value={submittedBy}
          onChange={(chosen) => draft.change({ ...draft.value, submittedBy: chosen })}
          onBlur={draft.onBlur}
        />
        {submittedBy !== 'self' && (
          <>
            <RepresentativeFields draft={draft} errors={wrong.errors} />
            <Hint>{text.proof}</Hint>
          </>
        )}
      </DraftForm>
      <FoldedOffice application={application} />
    </Page>
  );
}
