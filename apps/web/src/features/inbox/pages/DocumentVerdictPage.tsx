import { judgeDocumentRoute } from '@cabinet/contracts/inbox';
import { type ReactNode, useState } from 'react';
import { call } from '#shared/api/client.ts';
import { ApiProblem, frequentProblems } from '#shared/api/problem.ts';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { useContractForm } from '#shared/form/use-contract-form.ts';
import { useText } from '#shared/i18n/texts.ts';
import { useIdParameter } from '#shared/navigation/use-parameter.ts';
import { ActPage } from '../components/ActPage.tsx';
import { DocumentFacts } from '../components/DocumentFacts.tsx';
import { DocumentView } from '../components/DocumentView.tsx';
import { VerdictForm } from '../components/VerdictForm.tsx';
import { VerdictForm as Verdict } from '../forms.ts';
import { findAttached } from '../rules.ts';
import { useDone } from '../use-done.ts';
import { useReviewed } from '../use-reviewed.ts';

/** F14: one document, looked at and judged. */
export function DocumentVerdictPage(): ReactNode {
  const text = useText('inbox').document;
  const reviewed = useReviewed();
  const { application } = reviewed;
  const { id: applicationId } = application;
  const attachmentId = useIdParameter('attachmentId');
  const done = useDone(applicationId);
  const form = useContractForm(Verdict, {
    defaults: { remark: '' },
    words: { verdict: text.verdictMissing, remark: text.remarkMissing },
    onSubmit: ({ verdict, remark }, { idempotencyKey }) =>
      done('judged', ({ version }) =>
        call(judgeDocumentRoute, {
          params: { applicationId, attachmentId },
          body: verdict === 'accepted' ? { version, verdict } : { version, verdict, remark },
          idempotencyKey,
        }),
      ),
  });
  // Only the officer who has taken the application judges; a form once begun stays, with what was typed.
  const judging = application.acts.includes('requestInformation');
  const [judgingAtFirst] = useState(judging);
  const found = findAttached(application, attachmentId);
  if (!found) throw new ApiProblem({ ...frequentProblems.notFound, title: attachmentId });
  const { attached } = found;
  return (
    <ActPage
      reviewed={reviewed}
      needs={[]}
      title={text.title(attached.document.title)}
      errors={<FormErrors form={form} />}
    >
      <DocumentFacts {...found} />
      <DocumentView applicationId={applicationId} document={attached.document} />
      {(judging || judgingAtFirst) && attached.replacedAt === null && (
        <>
          <h2>{text.verdictTitle}</h2>
          <VerdictForm form={form} />
        </>
      )}
    </ActPage>
  );
}
