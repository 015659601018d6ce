import { addCatalogueFileRoute, type CatalogueFile } from '@cabinet/contracts/managed-products';
import { useState } from 'react';
import { useUploads } from '#shared/api/use-uploads.ts';
import { fitsFormats } from '#shared/files/file-rules.ts';
import type { ContractForm, FieldName, FormSchema } from '#shared/form/use-contract-form.ts';
import { errorsWithout } from '#shared/form/use-answer-list.ts';
import { useAnswer } from '#shared/form/use-answer.ts';
import { useText } from '#shared/i18n/texts.ts';
import { useAnnounce } from '#shared/ui/LiveRegion.tsx';

/** No product has more of a kind. */
export const mostFiles = 10;

interface Held {
  readonly fileId: string;
}

interface Wishes {
  readonly formats: readonly ('jpg' | 'png' | 'pdf')[];
  /** What is asked of a file that has just come. */
  readonly begin: (fileId: string) => Held;
  /** Takes the focus when a file has gone. */
  readonly boxId: string;
}

/** Files of a product: they go up at once, and into the product with the rest of its form. */
export const useFiles = <S extends FormSchema>(form: ContractForm<S>, list: string, wishes: Wishes) => {
  const { files: text } = useText('managedProducts');
  const announce = useAnnounce();
  // Each list of files is an answer of its form.
  const name = list as FieldName<S>;
  const [answer] = useAnswer(form, name);
  const [refused, refuse] = useState<string>();
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  const held = (): readonly Held[] => (form.answers.read(list) as readonly Held[] | undefined) ?? [];
  const uploads = useUploads<CatalogueFile>({
    path: addCatalogueFileRoute.path,
    onDone: ({ id, fileName }) => {
      setNames((before) => new Map(before).set(id, fileName));
      form.change(name, [...held(), wishes.begin(id)]);
      announce(text.added(fileName));
    },
  });
  const say = (words: string | undefined): void => {
    refuse(words);
    if (words) announce(words, 'now');
  };
  const add = (chosen: File[]): void => {
    const [first] = chosen.filter((file) => !fitsFormats(file.name, wishes.formats));
    if (held().length + chosen.length > mostFiles) say(text.tooMany(mostFiles));
    else say(first && text.wrongFormat(first.name, wishes.formats.join(', ')));
    const room = mostFiles - held().length;
    uploads.add(chosen.filter((file) => fitsFormats(file.name, wishes.formats)).slice(0, room));
  };
  const remove = (place: number): void => {
    document.getElementById(wishes.boxId)?.focus();
    form.change(name, held().toSpliced(place, 1));
    form.showErrors((errors) => errorsWithout(errors, list, place));
    announce(text.removed(place + 1));
  };
  const raise = (place: number): void => {
    const moved = held()[place];
    if (!moved) return;
    form.change(
      name,
      held()
        .toSpliced(place, 1)
        .toSpliced(place - 1, 0, moved),
    );
    // Remarks stood at places that hold other files now.
    form.showErrors((errors) =>
      Object.fromEntries(Object.entries(errors).filter(([at]) => !at.startsWith(`${list}.`))),
    );
    announce(text.raised(place));
  };
  return {
    rows: Array.isArray(answer) ? (answer as readonly Held[]) : [],
    uploads: { ...uploads, rows: uploads.rows.filter(({ state }) => state !== 'done') },
    ...{ refused, names, add, remove, raise },
  };
};
