import { type Application, removeDraftRoute } from '@cabinet/contracts/applications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { call } from '#shared/api/client.ts';
import { problemWords } from '#shared/api/problem-words.ts';
import { useText } from '#shared/i18n/texts.ts';
import { pathTo } from '#shared/navigation/paths.ts';
import { Button } from '#shared/ui/Button.tsx';
import { Dialog } from '#shared/ui/Dialog.tsx';
import { Actions } from '#shared/ui/layout.tsx';
import { applicationQuery } from '../queries.ts';

interface Props {
  readonly application: Application;
}

/** Deletes a draft after asking; its files stay in the library. */
export function RemoveDraft({ application }: Props): ReactNode {
  const text = useText('applications');
  const { errors } = useText('common');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => call(removeDraftRoute, { params: { applicationId: application.id } }),
    onSuccess: async () => {
      await navigate(pathTo('applications'), { state: { news: 'removed' } });
      queries.removeQueries({ queryKey: applicationQuery(application.id).queryKey });
      await queries.invalidateQueries({ queryKey: ['applications', 'list'] });
    },
  });
  return (
    <>
      <Button look="warning" onClick={() => setOpen(true)}>
        {text.tasks.remove}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={text.removeDialog.title}>
        <p>{text.removeDialog.text}</p>
        {error && <p role="alert">{problemWords(error, errors).detail}</p>}
        <Actions>
          <Button look="warning" busy={isPending} onClick={() => mutate()}>
            {text.removeDialog.confirm}
          </Button>
          <Button look="secondary" onClick={() => setOpen(false)}>
            {text.removeDialog.cancel}
          </Button>
        </Actions>
      </Dialog>
    </>
  );
}
