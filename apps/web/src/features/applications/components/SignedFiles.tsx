import type { ApplicationPackage } from '@cabinet/contracts/application-signing';
import type { ReactNode } from 'react';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Verbatim } from '#shared/signing/Verbatim.tsx';
import { Disclosure } from '#shared/ui/Disclosure.tsx';
import { SummaryList } from '#shared/ui/SummaryList.tsx';

interface Props {
  readonly pack: ApplicationPackage;
  /** Of the application. */
  readonly number: string;
}

/** In groups, so that the digest wraps on a narrow screen. */
const inGroups = (digest: string): string => digest.match(/.{1,8}/g)?.join(' ') ?? digest;

/** What a signature will stand for: the form, which comes first, and each file. */
export function SignedFiles({ pack: { files, form }, number }: Props): ReactNode {
  const text = useText('applications').sign;
  const formats = useFormats();
  return (
    <>
      <h2>{text.what}</h2>
      <ul>
        {files.map(({ name, size }, index) => (
          <li key={name}>
            {index === 0 ? text.form(number, formats.size(size)) : text.file(name, formats.size(size))}
          </li>
        ))}
      </ul>
      <p>{text.whatText}</p>
      {form !== null && (
        <Disclosure summary={text.read}>
          <Verbatim text={form} />
        </Disclosure>
      )}
      <Disclosure summary={text.digests}>
        <p>{text.digestsText}</p>
        <SummaryList rows={files.map(({ name, sha256 }) => ({ term: name, value: inGroups(sha256) }))} />
      </Disclosure>
    </>
  );
}
