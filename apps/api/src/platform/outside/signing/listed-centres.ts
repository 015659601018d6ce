import * as oids from '@cabinet/kep/algorithms/oids';
import type { Centre } from '@cabinet/kep/node/centres';
import type { OpenTrustStore } from '@cabinet/kep/node/trust-store';
import type { TrustStore } from '@cabinet/kep/verify/trust';
import type { Certificate } from '@cabinet/kep/x509/certificate';
import { attributeOfName } from '@cabinet/kep/x509/names';
import { buildPath } from '@cabinet/kep/x509/path';
import type { SigningCentre } from './port.ts';

const nameOf = ({ subject }: Certificate): string => attributeOfName(subject, oids.commonName) ?? '';

const rootOf = async (certificate: Certificate, trust: TrustStore, now: Date): Promise<readonly Certificate[]> => {
  // A centre that has ended is still of the root it was of.
  const at = new Date(Math.min(now.getTime(), certificate.notAfter.getTime()));
  const { anchors, intermediates } = trust;
  const found = await buildPath({ certificate, anchors, intermediates, at });
  return found.ok ? found.path.slice(-1) : [];
};

/** The centres of the folder as people choose them. A test centre is one whose own certificates end at roots of tests. */
export async function listedCentres(
  store: Pick<OpenTrustStore, 'centres' | 'current'>,
  now: Date,
): Promise<readonly SigningCentre[]> {
  const trust = store.current();
  const byName = Map.groupBy([...trust.anchors, ...trust.intermediates], nameOf);
  const isTest = async ({ names }: Centre): Promise<boolean> => {
    const own = names.flatMap((name) => byName.get(name) ?? []);
    const ends = (await Promise.all(own.map((one) => rootOf(one, trust, now)))).flat();
    // Of a centre whose certificates come with signatures only, nothing is known but what roots there are.
    const roots = ends.length > 0 ? ends : trust.anchors;
    return roots.length > 0 && roots.every((root) => trust.isTestAnchor(root));
  };
  const listed: SigningCentre[] = [];
  for (const centre of store.centres()) {
    const name = centre.names[0] ?? '';
    listed.push({ id: name, name, looksUp: centre.cmp !== null, test: await isTest(centre) });
  }
  return listed;
}
