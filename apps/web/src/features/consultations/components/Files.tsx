import type { Consultation } from '@cabinet/contracts/consultations';
import type { Document } from '@cabinet/contracts/documents';
import { useSuspenseQuery } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { libraryQuery } from '#shared/documents/library-query.ts';
import { DocumentUpload } from '#shared/files/DocumentUpload.tsx';
import { useSpokenChecks } from '#shared/files/DocumentStatus.tsx';
import { fileRulesQuery } from '#shared/files/file-rules.ts';
import { formatMegabytes } from '#shared/files/size.ts';
import type { Refusals } from '#shared/form/use-refusals.ts';
import { useLanguage } from '#shared/i18n/language.tsx';
import { useText } from '#shared/i18n/texts.ts';
import { Button } from '#shared/ui/Button.tsx';
import { Radios } from '#shared/ui/Choices.tsx';
import { Disclosure } from '#shared/ui/Disclosure.tsx';
import { Actions } from '#shared/ui/layout.tsx';
import { type FileActs, fileBoxId, useFiles } from '../use-files.ts';
import { PendingFiles } from './FileList.tsx';

interface Props {
  readonly consultation: Consultation;
  readonly refusals: Refusals;
}

const libraryBoxId = 'consultation-library';

interface LibraryProps extends Props {
  readonly acts: FileActs;
}

/** Documents that may be put in: checked or being checked, not too large, and not there yet. */
const useFitting = ({ files }: Consultation): readonly Document[] => {
  const { data: library } = useSuspenseQuery(libraryQuery);
  const { maxBytes } = useSuspenseQuery(fileRulesQuery).data.attachment;
  const there = new Set<string>(files.map(({ documentId }) => documentId));
  return library.filter(
    ({ id, state, size }) => !there.has(id) && size <= maxBytes && (state === 'confirmed' || state === 'checking'),
  );
};

function FromLibrary({ consultation, refusals, acts }: LibraryProps): ReactNode {
  const text = useText('consultations').files;
  const { language } = useLanguage();
  const fitting = useFitting(consultation);
  const [chosen, choose] = useState<string | null>(null);
  if (fitting.length === 0) return <p>{text.emptyLibrary}</p>;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const document = fitting.find(({ id }) => id === chosen);
    refusals.refuse(document ? [] : [{ fieldId: libraryBoxId, text: text.chooseMissing }]);
    if (document) void acts.put(document).then(() => choose(null));
  };
  return (
    <form noValidate onSubmit={submit}>
      <Radios
        id={libraryBoxId}
        name="libraryDocument"
        label={text.chooseDocument}
        error={refusals.at(libraryBoxId)}
        choices={fitting.map(({ id, title, size }) => ({
          value: id,
          text: title,
          hint: formatMegabytes(size, language),
        }))}
        value={chosen}
        onChange={choose}
      />
      <Actions>
        <Button type="submit" look="secondary" busy={acts.busy}>
          {text.addChosen}
        </Button>
      </Actions>
    </form>
  );
}

/** G2, G9: files beside what is to be sent: from the disk, or from the library. */
export function Files({ consultation, refusals }: Props): ReactNode {
  const text = useText('consultations').files;
  const acts = useFiles(consultation, refusals.refuse);
  const { files } = consultation;
  useSpokenChecks(files.map((file) => ({ ...file, id: file.documentId })));
  return (
    <>
      <h2>{text.title}</h2>
      {files.length === 0 && <p>{text.none}</p>}
      <PendingFiles
        consultation={consultation}
        files={files}
        busy={acts.busy}
        onTake={(file) => void acts.take(file)}
      />
      <DocumentUpload
        id={fileBoxId}
        kind="other"
        limit="attachment"
        multiple
        onDone={(document) => void acts.put(document)}
        error={refusals.at(fileBoxId)}
        onRefused={(problems) => refusals.refuse(problems.map((words) => ({ fieldId: fileBoxId, text: words })))}
      />
      <Disclosure summary={text.fromLibrary}>
        <FromLibrary consultation={consultation} refusals={refusals} acts={acts} />
      </Disclosure>
    </>
  );
}
