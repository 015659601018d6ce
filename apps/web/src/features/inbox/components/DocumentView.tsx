import type { Document } from '@cabinet/contracts/documents';
import { reviewContentRoute, reviewPreviewRoute } from '@cabinet/contracts/inbox';
import { type ReactNode, useState } from 'react';
import { addressOf } from '#shared/api/request.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Button, LinkButton } from '#shared/ui/Button.tsx';
import { Dialog } from '#shared/ui/Dialog.tsx';
import { Actions, Hint } from '#shared/ui/layout.tsx';

interface Props {
  readonly applicationId: string;
  readonly document: Document;
}

function Picture({ applicationId, document: { id: documentId, title } }: Props): ReactNode {
  const text = useText('inbox').document;
  const [failed, setFailed] = useState(false);
  if (failed) return <p role="status">{text.viewFailed}</p>;
  return (
    <img
      src={addressOf(reviewPreviewRoute.path, { applicationId, documentId }, undefined)}
      alt={text.viewAlt(title)}
      onError={() => setFailed(true)}
    />
  );
}

/** The file to be looked at or saved. It is opened on demand only: each opening stands in the applicant’s journal. */
export function DocumentView({ applicationId, document }: Props): ReactNode {
  const text = useText('inbox').document;
  const common = useText('common');
  const [open, setOpen] = useState(false);
  const { id: documentId, title, hasPreview } = document;
  return (
    <>
      {!hasPreview && <p>{text.noView}</p>}
      <Actions>
        {hasPreview && <Button onClick={() => setOpen(true)}>{text.view}</Button>}
        <LinkButton
          look="secondary"
          href={addressOf(reviewContentRoute.path, { applicationId, documentId }, undefined)}
          download
        >
          {text.download}
        </LinkButton>
      </Actions>
      <Hint>{text.recorded}</Hint>
      <Dialog open={open} onClose={() => setOpen(false)} title={text.viewTitle(title)}>
        <Picture applicationId={applicationId} document={document} />
        <Actions>
          <Button look="secondary" onClick={() => setOpen(false)}>
            {common.close}
          </Button>
        </Actions>
      </Dialog>
    </>
  );
}
