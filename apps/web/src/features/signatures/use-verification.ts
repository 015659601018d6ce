import type { SignatureReport } from '@cabinet/contracts/signatures';
import { verifiedMost } from '@cabinet/contracts/verify-signature';
import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import * as z from 'zod/mini';
import { ApiProblem } from '#shared/api/problem.ts';
import { OptionalFile, RequiredFile } from '#shared/form/chosen-file.ts';
import { useContractForm } from '#shared/form/use-contract-form.ts';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { canCheckHere, deviceMemory, largestHere } from './device.ts';

const Asked = z.object({ file: RequiredFile, content: OptionalFile });

export interface Verified {
  readonly file: File;
  readonly report: SignatureReport;
  /** The octets of the report's files, in their order; none where a server has checked. */
  readonly contents: readonly Blob[];
}

const refusal = (name: 'file' | 'content', code: string, text: string): ApiProblem =>
  new ApiProblem({ status: 422, code, title: text, errors: [{ pointer: `/${name}`, code, text }] });

const inWords = (code: string, title: string): ApiProblem => new ApiProblem({ status: 0, code, title });

/** Our own words: those of every other call speak of ten seconds. */
const patient = (trouble: unknown, words: string): unknown =>
  trouble instanceof ApiProblem && trouble.code === 'client.timeout' ? inWords('verify.timeout', words) : trouble;

/** Ends what is under way when the page goes. */
const useWhileHere = (): (() => AbortSignal) => {
  const current = useRef<AbortController>(null);
  useEffect(() => () => current.current?.abort(), []);
  return () => {
    current.current?.abort();
    current.current = new AbortController();
    return current.current.signal;
  };
};

/** Checks in a worker, or on the server where the browser cannot. What checks is fetched when it is needed. */
const useChecker = () => {
  const text = useText('signatures');
  const newSignal = useWhileHere();
  const [asking, setAsking] = useState(false);
  const here = async (file: File, content: File | null) => {
    const { verifyOnDevice } = await import('./verify-on-device.ts');
    return verifyOnDevice({ file, content, signal: newSignal(), onAsking: () => setAsking(true) });
  };
  const there = async (file: File, content: File | null) =>
    (await import('./verify-on-server.ts')).verifyOnServer(file, content);
  const check = async (file: File, content: File | null, sends: boolean) => {
    setAsking(false);
    try {
      return await (sends ? there : here)(file, content);
    } catch (trouble) {
      throw patient(trouble, text.timeout);
    }
  };
  return { check, asking };
};

/** The questions of the page and what came of them. */
export const useVerification = () => {
  const text = useText('signatures');
  const formats = useFormats();
  const { check, asking } = useChecker();
  const [able] = useState(canCheckHere);
  const [verified, setVerified] = useState<Verified | null>(null);
  /** The file whose signature turned out to be apart from the document. */
  const [detached, setDetached] = useState<File | null>(null);
  /** The file that this device could not check. */
  const [failed, setFailed] = useState<File | null>(null);
  const limitOf = (sends: boolean): number => (sends ? verifiedMost : largestHere(deviceMemory()));
  const bounded = (name: 'file' | 'content', file: File | null, sends: boolean): void => {
    if (file && file.size > limitOf(sends))
      throw refusal(name, 'verify.too_large', text.tooLarge(formats.size(limitOf(sends))));
  };
  const verify = async (file: File, beside: File | null): Promise<Verified> => {
    const sends = !able || failed === file;
    const content = detached === file ? beside : null;
    bounded('file', file, sends);
    bounded('content', content, sends);
    const answer = await check(file, content, sends);
    if (answer.kind === 'verified') return { file, report: answer.report, contents: answer.contents };
    if (answer.kind === 'unreadable') throw refusal(answer.which, 'verify.unreadable', text.unreadable);
    if (answer.kind === 'no-trust') throw inWords('verify.no_trust', text.noTrust);
    setFailed(file);
    throw inWords('verify.unable', text.unable);
  };
  const form = useContractForm(Asked, {
    defaults: { file: null, content: null },
    words: { file: text.fileMissing },
    onSubmit: async ({ file, content }) => {
      if (!file) return;
      setVerified(null);
      const found = await verify(file, content);
      if (found.report.problem !== 'content-needed') return setVerified(found);
      // The field has to stand before its error can lead to it.
      flushSync(() => setDetached(file));
      throw refusal('content', 'verify.content_missing', text.contentMissing);
    },
  });
  // What is shown belongs to the file that is chosen now.
  const chosen = form.watch('file');
  const sends = !able || (failed !== null && failed === chosen);
  return {
    form,
    asking,
    sends,
    limit: formats.size(limitOf(sends)),
    verified: verified?.file === chosen ? verified : null,
    asksContent: detached !== null && detached === chosen,
  };
};
