import type { Application } from '@cabinet/contracts/applications';
import type { ReactNode } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { LinkButton } from '#shared/ui/Button.tsx';
import { Actions, Lead } from '#shared/ui/layout.tsx';

interface Props {
  readonly application: Application;
  /** What is missing: an answer or the declaration, or a number to know the signer by. */
  readonly lack: 'answers' | 'number';
}

function NumberNeeded({ id }: Pick<Application, 'id'>): ReactNode {
  const text = useText('applications').sign;
  const params = { applicationId: id };
  const here = encodeURIComponent(pathTo('applicationSign', params));
  return (
    <>
      <Lead>{text.numberNeeded}</Lead>
      <p>{text.numberOfRepresentative}</p>
      <Actions>
        <LinkButton href={`${pathTo('profile')}?next=${here}`}>{text.toProfile}</LinkButton>
        <LinkButton look="secondary" href={`${pathTo('applicationSubmitter', params)}?return=check`}>
          {text.toSubmitter}
        </LinkButton>
      </Actions>
    </>
  );
}

/** What has to be done before the draft can be signed. */
export function BeforeSigning({ application: { id }, lack }: Props): ReactNode {
  const text = useText('applications').sign;
  const check = pathTo('applicationCheck', { applicationId: id });
  return (
    <Page title={text.title} back={{ href: check }}>
      {lack === 'number' ? (
        <NumberNeeded id={id} />
      ) : (
        <>
          <Lead>{text.notYet}</Lead>
          <Actions>
            <LinkButton href={check}>{text.toCheck}</LinkButton>
          </Actions>
        </>
      )}
    </Page>
  );
}
