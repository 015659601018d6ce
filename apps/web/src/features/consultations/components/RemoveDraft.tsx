import { type Consultation, removeConsultationRoute } from '@cabinet/contracts/consultations';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { call } from '#shared/api/client.ts';
import { dropLocalCopy } from '#shared/api/local-copy.ts';
import { problemWords } from '#shared/api/problem-words.ts';
import { useText } from '#shared/i18n/texts.ts';
import { pathTo } from '#shared/navigation/paths.ts';
import { Button } from '#shared/ui/Button.tsx';
import { Dialog } from '#shared/ui/Dialog.tsx';
import { Actions } from '#shared/ui/layout.tsx';
import { consultationQuery } from '../queries.ts';

/** G5: deletes a draft after asking; its files stay in the library. */
export function RemoveDraft({ consultation: { id, number } }: { readonly consultation: Consultation }): ReactNode {
  const text = useText('consultations').remove;
  const { errors } = useText('common');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => call(removeConsultationRoute, { params: { consultationId: id } }),
    onSuccess: async () => {
      await dropLocalCopy(`consultation/${id}`);
      await navigate(pathTo('consultations'), { state: { news: 'removed' } });
      queries.removeQueries({ queryKey: consultationQuery(id).queryKey });
      await queries.invalidateQueries({ queryKey: ['consultations', 'list'] });
    },
  });
  return (
    <>
      <Button look="warning" onClick={() => setOpen(true)}>
        {text.button}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={text.title(number)}>
        <p>{text.text}</p>
        {error && <p role="alert">{problemWords(error, errors).detail}</p>}
        <Actions>
          <Button look="warning" busy={isPending} onClick={() => mutate()}>
            {text.confirm}
          </Button>
          <Button look="secondary" onClick={() => setOpen(false)}>
            {text.cancel}
          </Button>
        </Actions>
      </Dialog>
    </>
  );
}
