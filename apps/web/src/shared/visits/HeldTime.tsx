import type { Hold } from '@cabinet/contracts/visits';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { InsetText } from '#shared/ui/InsetText.tsx';
import { Link } from '#shared/ui/layout.tsx';
import { addressOfHold } from './hold-address.ts';
import { useHoldStage } from './hold-stage.ts';
import { useWhen } from './use-when.ts';
import { holdQuery } from './visits-query.ts';

interface Props {
  readonly words: {
    readonly held: (when: string, office: string, until: string) => string;
    readonly goOn: (when: string) => string;
  };
  /** Ids of holds that the page tells of already. */
  readonly except?: readonly string[];
}

/** Who has left the form in the middle finds the way back to the time that is held meanwhile. */
export function HeldTime({ words, except = [] }: Props): ReactNode {
  const hold = useSuspenseQuery(holdQuery).data;
  return hold && !except.includes(hold.id) && <Held hold={hold} words={words} />;
}

function Held({ hold, words }: Pick<Props, 'words'> & { readonly hold: Hold }): ReactNode {
  const say = useBilingual();
  const when = useWhen();
  const { from, heldUntil, office } = hold;
  if (useHoldStage(heldUntil) === 'over') return null;
  return (
    <InsetText>
      <p>{words.held(when.moment(from), say(office.name), when.time(heldUntil))}</p>
      <Link href={addressOfHold(hold)}>{words.goOn(when.moment(from))}</Link>
    </InsetText>
  );
}
