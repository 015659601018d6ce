import type { ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import { useText } from '#shared/i18n/texts.ts';
import { LanguageSwitch } from '#shared/navigation/LanguageSwitch.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { useActor, useSignOut } from '#shared/session/session.ts';
import { AccountTag } from '#shared/session/AccountTag.tsx';
import { Button } from '#shared/ui/Button.tsx';
import { useAnnounce } from '#shared/ui/LiveRegion.tsx';
import styles from './Frame.module.css';
import { type BarLink, LinkRow, NavigationBar } from './NavigationBar.tsx';

interface Props {
  readonly links: readonly BarLink[];
  readonly more?: readonly BarLink[] | undefined;
}

/** Name, tools, account, sections. */
export function Header({ links, more }: Props): ReactNode {
  const text = useText('common');
  const tools = [
    { href: pathTo('search'), text: text.frame.search },
    { href: pathTo('display'), text: text.frame.display },
    { href: pathTo('help'), text: text.frame.help },
  ];
  return (
    <header className={styles.header}>
      <div className={styles.wrap}>
        <div className={styles.top}>
          <a href={pathTo('home')} className={styles.name}>
            {text.serviceName}
          </a>
          <div className={styles.side}>
            <nav aria-label={text.frame.tools} className={styles.tools}>
              <LinkRow links={tools} />
            </nav>
            <LanguageSwitch />
            <Account />
          </div>
        </div>
        <NavigationBar links={links} more={more} />
      </div>
    </header>
  );
}

function Account(): ReactNode {
  const text = useText('common');
  const actor = useActor();
  const navigate = useNavigate();
  const { signOut, pending } = useSignOut();
  const announce = useAnnounce();
  // Nobody can sign in without a connection, and who has reloaded there is signed in still.
  if (!actor && !navigator.onLine) return null;
  if (!actor) {
    const links = [
      { href: pathTo('login'), text: text.frame.signIn },
      { href: pathTo('register'), text: text.frame.register },
    ];
    return (
      <nav aria-label={text.frame.account} className={styles.tools}>
        <LinkRow links={links} />
      </nav>
    );
  }
  const leave = async (): Promise<void> => {
    await signOut();
    await navigate(pathTo('home'));
    announce(text.frame.signedOut);
  };
  return (
    <div className={styles.account}>
      <p className={styles.who}>
        {text.frame.signedInAs(actor.displayName)} <AccountTag state={actor.accountState} />
      </p>
      <Button look="plain" busy={pending} onClick={() => void leave()}>
        {text.frame.signOut}
      </Button>
    </div>
  );
}
