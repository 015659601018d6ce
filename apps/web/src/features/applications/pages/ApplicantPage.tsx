import type { ReactNode } from 'react';
import { Navigate } from 'react-router-dom';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { LinkButton } from '#shared/ui/Button.tsx';
import { Actions, Hint, Lead, Link } from '#shared/ui/layout.tsx';
import { SummaryList } from '#shared/ui/SummaryList.tsx';
import { OfficeBlock } from '../components/OfficeBlock.tsx';
import { ProblemList } from '../components/ProblemList.tsx';
import { ProfileWarnings } from '../components/ProfileWarnings.tsx';
import { useApplicantRows } from '../components/SentAnswers.tsx';
import { questionsFor } from '../filled.ts';
import { useApplication } from '../queries.ts';
import { todayInKyiv } from '../today.ts';
import { useWay } from '../use-way.ts';

/** C3: the details that came from the profile, each said to come from there. */
export function ApplicantPage(): ReactNode {
  const text = useText('applications').applicant;
  const application = useApplication();
  const way = useWay(application);
  const facts = useApplicantRows(application);
  const params = { applicationId: application.id };
  if (application.state !== 'draft') return <Navigate replace to={pathTo('application', params)} />;
  const rows = facts.map((row) => ({ ...row, action: row.value ? text.source : undefined }));
  const [first] = questionsFor(application, todayInKyiv());
  const next = first ? pathTo('applicationQuestion', { ...params, key: first.key }) : pathTo('application', params);
  const onward = application.definition.needsObject ? pathTo('applicationObject', params) : next;
  const here = way.keep(pathTo('applicationApplicant', params));
  return (
    <Page title={text.title} back={{ href: way.back }}>
      <Lead>{text.lead}</Lead>
      <ProblemList application={application} area="applicant" title={text.missingTitle} />
      <ProfileWarnings />
      <SummaryList rows={rows} />
      <Hint>{text.changeNote}</Hint>
      <Actions>
        <LinkButton href={way.keep('') === '' ? onward : way.back}>{text.right}</LinkButton>
        <Link href={`${pathTo('profile')}?next=${encodeURIComponent(here)}`}>{text.change}</Link>
      </Actions>
      <OfficeBlock application={application} />
    </Page>
  );
}
