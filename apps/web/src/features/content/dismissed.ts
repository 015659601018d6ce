import { inStorage } from '#shared/api/forget-copies.ts';

const key = 'cabinet.dismissed-banners';

const parsed = (kept: string | null): readonly string[] => {
  const ids: unknown = JSON.parse(kept ?? '[]');
  return Array.isArray(ids) ? ids.map(String) : [];
};

/** Texts of banners that were hidden in this tab. */
export const dismissedBanners = (): readonly string[] =>
  inStorage('sessionStorage', (storage) => parsed(storage.getItem(key))) ?? [];

/** Hides a text till the tab is closed; a changed text is another one, and is shown. */
export const dismissBanner = (revisionId: string): void =>
  void inStorage('sessionStorage', (storage) =>
    storage.setItem(key, JSON.stringify([...parsed(storage.getItem(key)), revisionId].slice(-50))),
  );
