import type { ReactNode } from 'react';
import { Board } from '../components/Board.tsx';
import { Kiosk } from '../components/Kiosk.tsx';
import { LinkOver } from '../components/LinkOver.tsx';
import { screenQuery } from '../screen-queries.ts';
import { usePass } from '../use-pass.ts';
import { useSecretPage } from '../use-secret-page.ts';

/** A kiosk or a display of a hall, by its secret link. */
export function ScreenPage(): ReactNode {
  const pass = usePass();
  return pass ? <Screen pass={pass} /> : <LinkOver />;
}

function Screen({ pass }: { readonly pass: string }): ReactNode {
  const { data, over, stale } = useSecretPage(screenQuery(pass));
  if (over !== undefined) return <LinkOver why={over} />;
  if (!data) return null;
  return data.kind === 'kiosk' ? <Kiosk view={data} pass={pass} /> : <Board view={data} stale={stale} />;
}
