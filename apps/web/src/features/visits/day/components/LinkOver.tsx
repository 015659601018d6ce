import type { ReactNode } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';

/** A secret link that opens nothing: cut off, past its day, or switched off. */
export function LinkOver({ why }: { readonly why?: string | undefined }): ReactNode {
  const text = useText('hall');
  return (
    <Page title={text.over}>
      <p>{why ?? text.needsLink}</p>
    </Page>
  );
}
