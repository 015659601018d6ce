import { registryImportColumns } from '@cabinet/contracts/registry-import-columns';
import { addRegistryImportRoute, largestRegistryFile, type RegistryImport } from '@cabinet/contracts/registry-imports';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import { useUploads } from '#shared/api/use-uploads.ts';
import { RefusalErrors } from '#shared/form/RefusalErrors.tsx';
import { type Refusals, useRefusals } from '#shared/form/use-refusals.ts';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { Disclosure } from '#shared/ui/Disclosure.tsx';
import { FileUpload } from '#shared/ui/FileUpload.tsx';
import { Lead } from '#shared/ui/layout.tsx';
import { SummaryList } from '#shared/ui/SummaryList.tsx';
import { registryImportsQuery } from '../queries.ts';

const endings = ['.csv', '.txt', '.json', '.ndjson', '.jsonl'];
const fieldId = 'people';

/** What is wrong with a file before anything of it is sent; nothing when it may go. */
const useObjection = (): ((file: File) => string | null) => {
  const { add: text } = useText('registryImports');
  const formats = useFormats();
  return ({ name, size }) => {
    if (!endings.some((ending) => name.toLowerCase().endsWith(ending))) return text.wrongFormat(name);
    if (size > largestRegistryFile) return text.tooLarge(name, formats.size(largestRegistryFile));
    return size === 0 ? text.nothingIn(name) : null;
  };
};

function Chooser({ refusals }: { readonly refusals: Refusals }): ReactNode {
  const { add: text } = useText('registryImports');
  const formats = useFormats();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const objection = useObjection();
  const uploads = useUploads<RegistryImport>({
    path: addRegistryImportRoute.path,
    onDone: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: registryImportsQuery.queryKey });
      await navigate(staffPathTo('registryImport', { importId: id }), { state: { news: 'brought' } });
    },
  });
  const take = (files: File[]): void => {
    const problems = files.flatMap((file) => objection(file) ?? []);
    refusals.refuse(problems.map((problem) => ({ fieldId, text: problem })));
    // One file at a time: a failed one gives way to the next.
    for (const { key } of uploads.rows) uploads.remove(key);
    if (problems.length === 0) uploads.add(files);
  };
  return (
    <FileUpload
      id={fieldId}
      label={text.file}
      hint={text.hint(formats.size(largestRegistryFile))}
      error={refusals.at(fieldId)}
      rows={uploads.rows}
      onFiles={take}
      onRetry={uploads.retry}
      onRemove={uploads.remove}
      accept={endings.join(',')}
    />
  );
}

/** A file of people is chosen and sent; it is looked through, and nothing in the databank is changed. */
export function NewRegistryImportPage(): ReactNode {
  const { add: text, list } = useText('registryImports');
  const say = useBilingual();
  const refusals = useRefusals();
  const columns = Object.entries(registryImportColumns);
  return (
    <Page
      title={text.title}
      back={{ href: staffPathTo('registryImports'), text: list.title }}
      errors={<RefusalErrors refusals={refusals} />}
    >
      <Lead>{text.lead}</Lead>
      <Chooser refusals={refusals} />
      <Disclosure summary={text.columnsTitle}>
        <p>{text.columns}</p>
        <SummaryList rows={columns.map(([key, { name }]) => ({ term: key, value: say(name) }))} />
      </Disclosure>
    </Page>
  );
}
