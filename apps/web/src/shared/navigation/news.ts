import { useLocation } from 'react-router-dom';

/** What the page before has just done, for a banner on this one: `navigate(pathTo('profile'), { state: { news: 'saved' } })`. */
export const useNews = <const Code extends string>(codes: readonly Code[]): Code | undefined => {
  const state: unknown = useLocation().state;
  if (typeof state !== 'object' || state === null || !('news' in state)) return undefined;
  const { news } = state;
  return codes.find((code) => code === news);
};
