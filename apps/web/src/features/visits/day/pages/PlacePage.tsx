import type { QueuePlace } from '@cabinet/contracts/screens';
import { type ReactNode, useState } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { Checkbox } from '#shared/ui/Choices.tsx';
import { InsetText } from '#shared/ui/InsetText.tsx';
import { Lead } from '#shared/ui/layout.tsx';
import { LargeWord } from '#shared/ui/WholeScreen.tsx';
import { LinkOver } from '../components/LinkOver.tsx';
import { placeQuery } from '../screen-queries.ts';
import { usePass } from '../use-pass.ts';
import { useSecretPage } from '../use-secret-page.ts';
import { useTurnAlert } from '../use-turn-alert.ts';
import { chime } from '../voice.ts';

/** Where somebody stands in the queue, by the secret link of their ticket. */
export function PlacePage(): ReactNode {
  const pass = usePass();
  return pass ? <Place pass={pass} /> : <LinkOver />;
}

function Place({ pass }: { readonly pass: string }): ReactNode {
  const { data, over, stale } = useSecretPage(placeQuery(pass));
  if (over !== undefined) return <LinkOver why={over} />;
  return data ? <Standing place={data} stale={stale} /> : null;
}

function Waiting({ place: { ahead, wait } }: { readonly place: QueuePlace }): ReactNode {
  const { place: text, ticket } = useText('hall');
  return (
    <>
      <Lead>{text.ahead(ahead)}</Lead>
      <p>
        {ticket.wait}: {wait ? ticket.minutes(wait.from, wait.to) : ticket.unknown}
      </p>
      <p>{ahead <= 2 ? text.near : text.stay}</p>
    </>
  );
}

function Standing({ place, stale }: { readonly place: QueuePlace; readonly stale: boolean }): ReactNode {
  const { place: text, stale: staleWords } = useText('hall');
  const say = useBilingual();
  const [signal, setSignal] = useState(false);
  useTurnAlert(place, signal);
  const { state, desk } = place;
  const choose = (wanted: boolean): void => {
    setSignal(wanted);
    // Within the press: later the browser would keep silent.
    if (wanted) void chime();
  };
  return (
    <Page title={text.title}>
      <LargeWord>{place.ticket}</LargeWord>
      {state === 'waiting' && <Waiting place={place} />}
      {state === 'called' && <InsetText>{desk && text.called(say(desk))}</InsetText>}
      {state === 'serving' && <p>{text.serving}</p>}
      {state === 'over' && <p>{text.over}</p>}
      {stale && <p role="status">{staleWords}</p>}
      {state === 'waiting' && (
        <Checkbox
          id="signal"
          label={text.sound}
          hint={text.soundHint}
          checked={signal}
          onChange={({ currentTarget }) => choose(currentTarget.checked)}
        />
      )}
      <p>{say(place.office)}</p>
    </Page>
  );
}
