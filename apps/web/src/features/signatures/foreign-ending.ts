import type { SignatureReport } from '@cabinet/contracts/signatures';

const p7s = ['.p7s', '.p7m', '.p7b', '.p7c', '.p7', '.pem', '.sig', '.sgn', '.cms', '.der', '.b64'];

/** What files of a kind are called. */
const endings: Readonly<Record<SignatureReport['kind'], readonly string[] | null>> = {
  'p7s-attached': p7s,
  'p7s-detached': p7s,
  'asic-e': ['.asice', '.sce', '.zip'],
  'asic-s': ['.asics', '.scs', '.zip'],
  pdf: ['.pdf'],
  unknown: null,
};

/** The ending of a name that promises another kind than the file is of; null where it promises nothing else. */
export const foreignEnding = (name: string, kind: SignatureReport['kind']): string | null => {
  const [ending] = /\.[^.\s/\\]{1,12}$/u.exec(name) ?? [];
  const own = endings[kind];
  return ending === undefined || own === null || own.includes(ending.toLowerCase()) ? null : ending;
};
