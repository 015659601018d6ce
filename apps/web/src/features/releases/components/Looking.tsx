import type { OwnEntry } from '@cabinet/contracts/releases';
import { lazy, type ReactNode } from 'react';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { LinkButton } from '#shared/ui/Button.tsx';
import { InsetText } from '#shared/ui/InsetText.tsx';
import { Actions } from '#shared/ui/layout.tsx';
import { outcomeOf } from '../outcome.ts';
import type { OneRelease } from '../queries.ts';
import { Commitment } from './Commitment.tsx';
import { DrawState } from './DrawState.tsx';
import { Facts } from './Facts.tsx';
import { OwnWish } from './OwnWish.tsx';

const Result = lazy(async () => ({ default: (await import('./Result.tsx')).Result }));

interface Props {
  readonly release: OneRelease;
  readonly own: OwnEntry | null;
  readonly isApplicant: boolean;
}

function Outcome({ own }: { readonly own: OwnEntry }): ReactNode {
  const text = useText('releases').result;
  const { dateTime } = useFormats();
  return (
    <InsetText>
      <p>{text.outcomes[outcomeOf(own)](own.place ? dateTime(own.place) : '')}</p>
      {own.visitId && <LinkButton href={pathTo('visit', { visitId: own.visitId })}>{text.toVisit}</LinkButton>}
    </InsetText>
  );
}

/** A draw that one only looks at: it has not begun, is being drawn, or is over. */
export function Looking({ release, own, isApplicant }: Props): ReactNode {
  const text = useText('releases');
  const { id: releaseId, state, commitment } = release;
  const isAhead = state === 'coming' || state === 'open' || state === 'closed';
  return (
    <Page title={text.one} back={{ href: pathTo('draws') }}>
      <DrawState state={state} />
      <p>{text.meaning[state]}</p>
      {own && state === 'closed' && <OwnWish own={own} />}
      {own && state === 'drawn' && <Outcome own={own} />}
      {state === 'open' && !isApplicant && (
        <Actions>
          <LinkButton href={`${pathTo('login')}?next=${encodeURIComponent(pathTo('draw', { releaseId }))}`}>
            {text.signIn}
          </LinkButton>
        </Actions>
      )}
      <Facts release={release} />
      {isAhead && <Commitment value={commitment} />}
      {state === 'drawn' && <Result releaseId={releaseId} own={own} />}
    </Page>
  );
}
