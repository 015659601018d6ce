import { type ReactNode, useState } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { Button } from '#shared/ui/Button.tsx';
import { Radios } from '#shared/ui/Choices.tsx';
import { Card } from '#shared/ui/layout.tsx';
import type { Draft } from '../use-draft.ts';

/** Both versions of one question, side by side: the person keeps one, neither is lost on the way. */
export function TwoVersions({ draft: { clash, keep } }: { readonly draft: Draft }): ReactNode {
  const text = useText('consultations').clash;
  const [chosen, setChosen] = useState<'mine' | 'theirs'>('mine');
  if (!clash) return null;
  const words = (said: string): string => said.trim() || text.nothing;
  return (
    <Card>
      <p role="alert">{clash.kind === 'found' ? text.found : text.elsewhere}</p>
      <Radios
        id="clash"
        name="clash"
        label={text.label}
        choices={[
          {
            value: 'mine',
            text: clash.kind === 'found' ? text.here : text.mine,
            hint: words(clash.mine.text),
          },
          { value: 'theirs', text: text.theirs, hint: words(clash.theirs.text) },
        ]}
        value={chosen}
        onChange={setChosen}
      />
      <Button look="secondary" onClick={() => keep(clash[chosen])}>
        {text.keep}
      </Button>
    </Card>
  );
}
