import type { ReactNode } from 'react';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { Page } from '#shared/navigation/Page.tsx';
import { DemoHint } from './DemoHint.tsx';
import { KeyFields } from './KeyFields.tsx';
import type { Key } from './use-key.ts';

export interface KeyFrame {
  readonly title: string;
  readonly back: string;
  readonly keyOf: Key;
  readonly children?: ReactNode;
}

/** The first half of signing: which key. */
export function KeyPage({ title, back, keyOf, children }: KeyFrame): ReactNode {
  return (
    <Page title={title} back={{ href: back }} errors={<FormErrors form={keyOf.form} />}>
      {children}
      <DemoHint />
      <KeyFields keyOf={keyOf} />
    </Page>
  );
}
