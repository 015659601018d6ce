import type { ReactNode } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { pathTo } from '#shared/navigation/paths.ts';
import { Button, LinkButton } from '#shared/ui/Button.tsx';
import { Actions, Hint, Link } from '#shared/ui/layout.tsx';
import { SummaryList } from '#shared/ui/SummaryList.tsx';
import type { DemoKey } from '../use-demo-key.ts';

interface Props {
  readonly demoKey: DemoKey;
  /** The centre to choose where a key is asked for. */
  readonly centre: string;
  readonly onAnother: () => void;
}

/** Where the key is, what is asked of who comes with it, and the ways on. */
export function DemoKeyDone({ demoKey: { name, href, owner, password }, centre, onAnother }: Props): ReactNode {
  const text = useText('demoKey');
  return (
    <>
      <h2>{text.next}</h2>
      <ol>
        <li>{text.nextCentre(centre)}</li>
        <li>{text.nextFile(name)}</li>
        <li>{text.nextPassword}</li>
      </ol>
      <Actions>
        <LinkButton href={pathTo('registerKey')}>{text.register}</LinkButton>
        <LinkButton href={pathTo('loginKey')} look="secondary">
          {text.login}
        </LinkButton>
      </Actions>
      <Hint>{text.loginWhen}</Hint>
      <h2>{text.yours}</h2>
      <SummaryList
        rows={[
          { term: text.file, value: name },
          { term: text.password, value: password },
          { term: text.centre, value: centre },
          { term: text.owner, value: owner },
        ]}
      />
      <Link href={href} download={name}>
        {text.again(name)}
      </Link>
      <p>
        <Button look="secondary" onClick={onAnother}>
          {text.another}
        </Button>
      </p>
    </>
  );
}
