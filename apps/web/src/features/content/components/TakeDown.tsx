import { type ManagedContentDetail, unpublishContentRoute } from '@cabinet/contracts/managed-content';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { call } from '#shared/api/client.ts';
import { problemWords } from '#shared/api/problem-words.ts';
import { useChange } from '#shared/api/use-change.ts';
import { useText } from '#shared/i18n/texts.ts';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { Button } from '#shared/ui/Button.tsx';
import { Dialog } from '#shared/ui/Dialog.tsx';
import { Actions } from '#shared/ui/layout.tsx';

/** Takes an item down after asking; its history stays. */
export function TakeDown({ item: { id, version } }: { readonly item: ManagedContentDetail }): ReactNode {
  const { item: text, stale } = useText('editing');
  const { errors } = useText('common');
  const navigate = useNavigate();
  const change = useChange('content', stale);
  const [open, setOpen] = useState(false);
  const params = { itemId: id };
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => change(() => call(unpublishContentRoute, { params, body: { version } })),
    onSuccess: async () => {
      setOpen(false);
      await navigate(staffPathTo('contentItem', params), { state: { news: 'unpublished' }, replace: true });
    },
  });
  return (
    <>
      <Button look="warning" onClick={() => setOpen(true)}>
        {text.unpublish}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={text.unpublishTitle}>
        <p>{text.unpublishText}</p>
        {error && <p role="alert">{problemWords(error, errors).detail}</p>}
        <Actions>
          <Button look="warning" busy={isPending} onClick={() => mutate()}>
            {text.unpublish}
          </Button>
          <Button look="secondary" onClick={() => setOpen(false)}>
            {text.keepShown}
          </Button>
        </Actions>
      </Dialog>
    </>
  );
}
