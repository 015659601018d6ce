import { type ReactNode, useState } from 'react';
import { connectionProblem } from '#shared/api/problem.ts';
import { useAutosave } from '#shared/form/use-autosave.ts';
import { Hint } from '#shared/ui/layout.tsx';
import { TextArea } from '#shared/ui/TextInput.tsx';

const save = async (value: string): Promise<void> => {
  const answer = await fetch('/draft', { method: 'PUT', body: value }).catch(() => undefined);
  if (!answer?.ok) throw connectionProblem('client.unavailable');
};

/** A draft that saves itself. */
export function DraftBox(): ReactNode {
  const [value, setValue] = useState('');
  const [found, setFound] = useState('');
  const { status, onBlur } = useAutosave({ key: 'kit', value, save, onFound: (copy) => setFound(String(copy)) });
  return (
    <>
      <TextArea
        id="draft"
        label="Чернетка"
        value={value}
        onChange={(event) => setValue(event.currentTarget.value)}
        onBlur={onBlur}
      />
      <p role="status">{status}</p>
      {found && <Hint>{`Знайдено: ${found}`}</Hint>}
    </>
  );
}
