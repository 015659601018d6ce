import type { ReviewedApplication } from '@cabinet/contracts/inbox';
import { type ReactNode, useState } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { WarningText } from '#shared/ui/InsetText.tsx';
import { NotificationBanner } from '#shared/ui/NotificationBanner.tsx';
import { isOwnChange } from '../own-changes.ts';

interface Props {
  readonly reviewed: { readonly application: ReviewedApplication; readonly change: string | null };
  /** Any of these acts must be on offer; empty for what may always be done. */
  readonly needs: readonly string[];
  readonly title: string;
  readonly errors: ReactNode;
  readonly children: ReactNode;
}

/** A page on which an officer does one thing with one application. What was typed stays even when the act is off the table. */
export function ActPage({ reviewed: { application, change }, needs, title, errors, children }: Props): ReactNode {
  const text = useText('inbox');
  const { id, version, number, acts } = application;
  const may = needs.length === 0 || needs.some((act) => acts.includes(act)) || isOwnChange(id, version);
  const [mightAtFirst] = useState(may);
  return (
    <Page
      title={text.pageTitle(title, number)}
      back={{ href: staffPathTo('inboxApplication', { applicationId: id }), text: text.backToApplication(number) }}
      banner={
        change && (
          <NotificationBanner>
            <p>{change}</p>
          </NotificationBanner>
        )
      }
      errors={errors}
    >
      {!may && <WarningText>{text.notNow}</WarningText>}
      {mightAtFirst && children}
    </Page>
  );
}
