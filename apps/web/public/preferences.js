// Runs before first paint: the look and language a person chose apply at once. Twin of src/features/display/preferences.ts.
(() => {
  const root = document.documentElement;
  const known = (language) => (language === 'uk' || language === 'en' ? language : null);
  try {
    const look = JSON.parse(localStorage.getItem('cabinet.display') || '{}');
    for (const name of ['theme', 'text', 'spacing', 'links', 'motion']) {
      if (typeof look[name] === 'string') root.setAttribute(`data-${name}`, look[name]);
    }
    const address = new URL(location.href);
    // An address may ask for a language: that is a choice like any other, and need not stay in the address.
    const asked = known(address.searchParams.get('lang'));
    if (asked) {
      localStorage.setItem('cabinet.language', asked);
      address.searchParams.delete('lang');
      history.replaceState(history.state, '', address);
    }
    const told = known(/(?:^|; )lang=(\w+)/.exec(document.cookie)?.[1]);
    const language = asked || known(localStorage.getItem('cabinet.language')) || told;
    if (language) root.lang = language;
    // The server writes public pages, and knows the choice by this cookie alone.
    const tell = () => {
      // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser
      document.cookie = `lang=${root.lang}; path=/; max-age=31536000; samesite=lax`;
    };
    if (language && language !== told) tell();
    new MutationObserver(tell).observe(root, { attributeFilter: ['lang'] });
  } catch (_refused) {
    // Storage may be forbidden by the browser: then the page keeps its usual look.
  }
})();
