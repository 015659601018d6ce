import { extendHoldRoute, type Hold } from '@cabinet/contracts/visits';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { call } from '#shared/api/client.ts';
import { problemWords } from '#shared/api/problem-words.ts';
import { usePress } from '#shared/form/use-press.ts';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Button } from '#shared/ui/Button.tsx';
import { InsetText } from '#shared/ui/InsetText.tsx';
import { useAnnounce } from '#shared/ui/LiveRegion.tsx';
import { holdQuery } from '../queries.ts';
import { useHoldClock } from '../use-hold-clock.ts';

interface Props {
  readonly hold: Hold | null;
}

/** Until when the time is held, and what becomes of it then. Nothing typed depends on it. */
export function HoldNotice({ hold }: Props): ReactNode {
  const text = useText('visits').hold;
  const { time } = useFormats();
  const stage = useHoldClock(hold);
  const until = hold ? time(hold.heldUntil) : '';
  const words = { lasting: text.until(until), ending: text.soon(until), over: text.over }[stage];
  return (
    <InsetText>
      <p>{words}</p>
    </InsetText>
  );
}

/** One press for ten minutes more. It stands after the form: who is quick need not pass it. */
export function HoldLonger({ hold }: Props): ReactNode {
  const text = useText('visits').hold;
  const { errors } = useText('common');
  const { time } = useFormats();
  const announce = useAnnounce();
  const queries = useQueryClient();
  const { busy, trouble, press } = usePress();
  if (!hold || hold.extensions === 0) return null;
  const extend = async (): Promise<void> => {
    try {
      const longer = await call(extendHoldRoute, { params: { holdId: hold.id } });
      queries.setQueryData(holdQuery.queryKey, longer);
      announce(text.extended(time(longer.heldUntil)));
    } catch (refusal) {
      // The notice above tells what has become of the hold.
      void queries.invalidateQueries({ queryKey: holdQuery.queryKey });
      announce(problemWords(refusal, errors).detail, 'now');
      throw refusal;
    }
  };
  return (
    <>
      <Button look="secondary" busy={busy} onClick={() => press(extend)}>
        {text.longer}
      </Button>
      {trouble !== undefined && <p>{problemWords(trouble, errors).detail}</p>}
    </>
  );
}
