import { readFileRulesRoute } from '@cabinet/contracts/documents';
import { queryOptions } from '@tanstack/react-query';
import { call } from '#shared/api/client.ts';

type Format = 'jpg' | 'png' | 'pdf' | 'doc' | 'docx' | 'p7s' | 'asice' | 'asics';

const extensions: Record<Format, readonly string[]> = {
  jpg: ['.jpg', '.jpeg'],
  png: ['.png'],
  pdf: ['.pdf'],
  doc: ['.doc'],
  docx: ['.docx'],
  p7s: ['.p7s', '.p7m'],
  asice: ['.asice', '.sce'],
  asics: ['.asics', '.scs'],
};

/** For the `accept` attribute of a file chooser. */
export const acceptOf = (formats: readonly Format[]): string =>
  formats.flatMap((format) => extensions[format]).join(',');

/** Whether a file of this name may be one of the formats; the server looks at its content. */
export const fitsFormats = (fileName: string, formats: readonly Format[]): boolean =>
  formats.some((format) => extensions[format].some((extension) => fileName.toLowerCase().endsWith(extension)));

/** Limits shown before a file is chosen; they change with a release of settings, so one reading lasts a visit. */
export const fileRulesQuery = queryOptions({
  queryKey: ['file-rules'],
  queryFn: ({ signal }) => call(readFileRulesRoute, { signal }),
  staleTime: Number.POSITIVE_INFINITY,
});
