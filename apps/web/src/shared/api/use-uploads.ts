import { useCallback, useRef, useState } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import type { UploadRow } from '#shared/ui/FileUpload.tsx';
import { problemWords } from './problem-words.ts';
import { type UploadOptions, upload } from './upload.ts';

interface Uploads<Answer> {
  readonly rows: readonly UploadRow[];
  readonly add: (files: File[]) => void;
  readonly retry: (key: string) => void;
  readonly remove: (key: string) => void;
  /** Answers of the files that have arrived, by row key. */
  readonly answers: Readonly<Record<string, Answer>>;
}

interface Options<Answer> extends Omit<UploadOptions, 'onProgress' | 'signal' | 'idempotencyKey'> {
  /** Text fields that differ from file to file, in place of `fields`. */
  readonly fieldsFor?: ((file: File) => Readonly<Record<string, string>>) | undefined;
  readonly onDone?: ((answer: Answer, file: File) => void) | undefined;
  readonly onRemove?: ((answer: Answer) => void) | undefined;
}

/** Drives FileUpload: rows, progress, retry and removal. `options` are read when a file starts. */
export const useUploads = <Answer>(options: Options<Answer>): Uploads<Answer> => {
  const text = useText('common');
  const [rows, setRows] = useState<readonly UploadRow[]>([]);
  const [answers, setAnswers] = useState<Readonly<Record<string, Answer>>>({});
  const files = useRef(new Map<string, { readonly file: File; readonly aborter: AbortController }>());
  const latest = useRef(options);
  latest.current = options;

  const patch = useCallback((key: string, change: Partial<UploadRow>) => {
    setRows((before) => before.map((row) => (row.key === key ? { ...row, ...change } : row)));
  }, []);

  const start = useCallback(
    async (key: string, file: File) => {
      const aborter = new AbortController();
      files.current.set(key, { file, aborter });
      const onProgress = (percent: number): void => patch(key, { state: 'uploading', percent });
      try {
        const answer = await upload<Answer>(file, {
          ...latest.current,
          fields: latest.current.fieldsFor?.(file) ?? latest.current.fields,
          onProgress,
          signal: aborter.signal,
          idempotencyKey: key,
        });
        setAnswers((before) => ({ ...before, [key]: answer }));
        patch(key, { state: 'done', percent: 100 });
        latest.current.onDone?.(answer, file);
      } catch (trouble) {
        if (!aborter.signal.aborted)
          patch(key, { state: 'failed', problem: problemWords(trouble, text.errors).detail });
      }
    },
    [patch, text],
  );

  const add = useCallback(
    (chosen: File[]) => {
      for (const file of chosen) {
        const key = crypto.randomUUID();
        setRows((before) => [...before, { key, name: file.name, size: file.size, state: 'waiting', percent: 0 }]);
        void start(key, file);
      }
    },
    [start],
  );

  const retry = useCallback(
    (key: string) => {
      const known = files.current.get(key);
      if (!known) return;
      patch(key, { state: 'waiting', percent: 0, problem: undefined });
      void start(key, known.file);
    },
    [patch, start],
  );

  const remove = useCallback(
    (key: string) => {
      files.current.get(key)?.aborter.abort();
      files.current.delete(key);
      setRows((before) => before.filter((row) => row.key !== key));
      const answer = answers[key];
      if (answer !== undefined) latest.current.onRemove?.(answer);
      setAnswers(({ [key]: _gone, ...rest }) => rest as Readonly<Record<string, Answer>>);
    },
    [answers],
  );

  return { rows, add, retry, remove, answers };
};
