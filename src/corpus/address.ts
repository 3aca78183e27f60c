/** What is wrong with an address, to follow "url" or the like; null for one that a reader can open. */
export function addressFault(address: string): string | null {
  if (/\s/.test(address)) return 'has a space in it';
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return "isn't a whole address; begin with https://";
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return 'must begin with http:// or https://';
  if (url.hostname === '') return 'names no host';
  if (url.username !== '' || url.password !== '') return 'carries a user name or password; leave it out';
  return null;
}

// Parameters that campaigns and social networks add; they lead to the same page with or without.
const TRACKING = /^(?:utm_.*|fbclid|gclid|dclid|msclkid|igshid|mc_cid|mc_eid|ref_src|cmpid|smid|xtor|_ga)$/i;

/**
 * One spelling for all addresses of a page, to compare by: without scheme, `www.`, fragment, closing slash and
 * tracking parameters, the rest of the parameters in order. Not for opening. What isn't an address comes back as is.
 */
export function addressKey(address: string): string {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return address;
  }
  const parameters = [...url.searchParams].filter(([name]) => !TRACKING.test(name)).sort();
  const query = new URLSearchParams(parameters).toString();
  const host = url.host.replace(/^www\./, '');
  return `${host}${url.pathname.replace(/\/+$/, '')}${query === '' ? '' : `?${query}`}`;
}
