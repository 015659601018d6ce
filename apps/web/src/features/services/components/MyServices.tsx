import { calledName } from '@cabinet/domain/called-name';
import type { ReactNode } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { pathTo } from '#shared/navigation/paths.ts';
import { Disclosure } from '#shared/ui/Disclosure.tsx';
import { LinkList } from '#shared/ui/layout.tsx';
import { useOwnServices } from '../own-services.ts';
import { AccountWay } from './AccountWay.tsx';

type Own = NonNullable<ReturnType<typeof useOwnServices>>;

/** A9: which services are open to whoever is signed in, and why others are not. Nothing for visitors and staff. */
export function MyServices(): ReactNode {
  const text = useText('services').own;
  const own = useOwnServices();
  if (!own || own.length === 0) return null;
  const open = own.filter(({ closed }) => closed === null);
  const others = own.filter(({ closed }) => closed !== null);
  return (
    <section aria-labelledby="own-services">
      <h2 id="own-services">{text.title}</h2>
      <p>{text.count(open.length, own.length)}</p>
      <AccountWay />
      {open.length > 0 && (
        <Disclosure summary={text.openList(open.length)}>
          <Links services={open} />
        </Disclosure>
      )}
      {others.length > 0 && (
        <Disclosure summary={text.closedList(others.length)}>
          <Links services={others} />
        </Disclosure>
      )}
    </section>
  );
}

function Links({ services }: { readonly services: Own }): ReactNode {
  const text = useText('services').own;
  const say = useBilingual();
  const wordsOf = ({ closed, ...service }: Own[number]): string => {
    const name = say(calledName(service));
    return closed ? text.because(name, text.reasons[closed]) : text.open(name, say(service.termText));
  };
  return (
    <LinkList
      items={services.map((service) => ({ href: pathTo('service', { code: service.code }), text: wordsOf(service) }))}
    />
  );
}
