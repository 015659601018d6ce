// Runs before first paint: the look and language a person chose apply at once. Twin of src/features/display/preferences.ts.
(() => {
  const root = document.documentElement;
  try {
    const look = JSON.parse(localStorage.getItem('cabinet.display') || '{}');
    for (const name of ['theme', 'text', 'spacing', 'links', 'motion']) {
      if (typeof look[name] === 'string') root.setAttribute(`data-${name}`, look[name]);
    }
    const language = localStorage.getItem('cabinet.language');
    if (language === 'uk' || language === 'en') root.lang = language;
  } catch (_refused) {
    // Storage may be forbidden by the browser: then the page keeps its usual look.
  }
})();
