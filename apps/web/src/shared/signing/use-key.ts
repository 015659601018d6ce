import type { SigningCentre } from '@cabinet/contracts/signatures';
import type { KeyHandle } from '@cabinet/kep/browser/key-handle';
import type { CertificateInfo } from '@cabinet/kep/browser/key-messages';
import { type Bytes, toBase64, utf8 } from '@cabinet/kep/bytes';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import * as z from 'zod/mini';
import { ApiProblem, noAnswerProblem } from '#shared/api/problem.ts';
import { OptionalFile, RequiredFile } from '#shared/form/chosen-file.ts';
import { type ContractForm, useContractForm } from '#shared/form/use-contract-form.ts';
import { type Formats, useFormats } from '#shared/i18n/formats.ts';
import type { TextsOf } from '#shared/i18n/load-texts.ts';
import { useText } from '#shared/i18n/texts.ts';
import { centresQuery } from './centres-query.ts';
import { issuerAmong } from './certificate-words.ts';
import { fault, faultIn, type KeyFault, wantsCertificate } from './key-faults.ts';

/** The choice of who does not know which centre their key is of. */
export const unknownCentre = 'unknown';

const KeyQuestions = z.object({
  centre: z.string().check(z.minLength(1)),
  file: RequiredFile,
  certificate: OptionalFile,
  password: z.string().check(z.minLength(1), z.maxLength(512)),
});

export interface ReadyKey {
  readonly certificate: CertificateInfo;
  /** The centre that issued it, whichever was chosen; null where it is not on the list. */
  readonly centre: SigningCentre | null;
}

/** A key from the questions about it to the last signature. */
export interface Key {
  readonly form: ContractForm<typeof KeyQuestions>;
  /** The key is open, its certificate found and good. */
  readonly ready: ReadyKey | null;
  /** No certificate was found: the page asks for a file with it too. */
  readonly asksCertificate: boolean;
  /** A signature over the text, with the text inside; base64. */
  readonly sign: (text: string) => Promise<string>;
  /** A signature over these very bytes, which stay apart from it; base64. */
  readonly signDetached: (content: Bytes) => Promise<string>;
  /** Ends the worker and asks anew; what was chosen stays. */
  readonly forget: () => void;
}

const sentenceOf = ({ name, day }: KeyFault, text: TextsOf<'signing'>['faults'], formats: Formats): string => {
  const words = text[name];
  return typeof words === 'string' ? words : words(day ? formats.date(day) : '');
};

/** A fault as forms are told of it: at its own field, or above the h1. */
const refusalOf = (found: KeyFault, texts: TextsOf<'signing'>, formats: Formats): ApiProblem => {
  const [code, text] = [`signing.${found.name}`, sentenceOf(found, texts.faults, formats)];
  return new ApiProblem({
    ...{ status: 422, code, title: text },
    errors: found.at === null ? [] : [{ pointer: `/${found.at}`, code, text }],
  });
};

/** The worker that holds the key; it ends with the page, be it while it opens. */
const useHeldKey = () => {
  const held = useRef<KeyHandle>(null);
  const isHere = useRef(true);
  const drop = (): void => {
    held.current?.destroy();
    held.current = null;
  };
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
      held.current?.destroy();
      held.current = null;
    };
  }, []);
  const hold = (key: KeyHandle): void => {
    drop();
    if (isHere.current) held.current = key;
    else key.destroy();
  };
  return { held, hold, drop };
};

/** Opens a person's key within the page; neither the key nor its password leaves it. */
export const useKey = (): Key => {
  const text = useText('signing');
  const formats = useFormats();
  const centres = useSuspenseQuery(centresQuery).data.items;
  const { held, hold, drop } = useHeldKey();
  const [ready, setReady] = useState<ReadyKey | null>(null);
  const [asksCertificate, setAsks] = useState(false);
  const form = useContractForm(KeyQuestions, {
    defaults: { centre: '', file: null, certificate: null, password: '' },
    words: { centre: text.centreMissing, file: text.fileMissing, password: text.passwordMissing },
    onSubmit: async ({ file, certificate, password, centre: chosen }) => {
      if (!file) return;
      const centre = centres.find(({ id }) => id === chosen) ?? null;
      // What opens keys is fetched when one is opened.
      const { completeKey } = await import('./complete-key.ts').catch(() => {
        throw noAnswerProblem();
      });
      const done = await completeKey({ file, password, centre, certificate });
      if (!done.key) {
        if (wantsCertificate(done.fault)) setAsks(true);
        throw refusalOf(done.fault, text, formats);
      }
      hold(done.key);
      form.change('password', '');
      setReady({ certificate: done.certificate, centre: issuerAmong(centres, done.certificate.issuerName) });
    },
  });
  const forget = (): void => {
    drop();
    form.change('password', '');
    setReady(null);
  };
  const signBytes = async (content: Bytes, detached: boolean): Promise<string> => {
    const answer = (await held.current?.sign([{ content }], { detached })) ?? { kind: 'failed' };
    if (answer.kind === 'signed' && answer.signatures[0]) return toBase64(answer.signatures[0]);
    const found = answer.kind === 'signed' ? null : faultIn(answer, 'file');
    throw refusalOf({ ...(found ?? fault('broken')), at: null }, text, formats);
  };
  const sign = (signed: string): Promise<string> => signBytes(utf8(signed), false);
  const signDetached = (content: Bytes): Promise<string> => signBytes(content, true);
  return { form, ready, asksCertificate, sign, signDetached, forget };
};
