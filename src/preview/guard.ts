import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

/**
 * Headers that let the page load and talk to nothing but this server. Trusted types are asked for and none is made,
 * so that a browser refuses even the page's own scripts to write markup.
 */
export const headers: MiddlewareHandler = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'"],
    connectSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
    requireTrustedTypesFor: ["'script'"],
    trustedTypes: ["'none'"],
  },
  referrerPolicy: 'no-referrer',
  xFrameOptions: 'DENY',
  // It is only meaningful over https.
  strictTransportSecurity: false,
});

/** The name or address in a Host header, without its port. */
function hostName(header: string): string | null {
  return /^(\[[0-9a-f:.]+\]|[\w.-]+)(?::\d{1,5})?$/i.exec(header)?.[1]?.toLowerCase() ?? null;
}

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Refuses what was asked of another name than this server's: a page elsewhere whose name was pointed at this machine
 * (DNS rebinding) would otherwise read along. Refuses what another site's page asks for, too.
 */
export function onlyFrom(host: string): MiddlewareHandler {
  const own = host.includes(':') ? `[${host}]` : host;
  // Who binds every address has chosen to be reached by any.
  const open = host === '0.0.0.0' || host === '::';
  const allowed = new Set([...LOOPBACK, own.toLowerCase()]);
  return async (c, next) => {
    const name = hostName(c.req.header('host') ?? '');
    const isNamed = name !== null && (allowed.has(name) || (open && /^(?:[\d.]+|\[.*\])$/.test(name)));
    if (!isNamed) return c.text(`This server is not called that; open it as http://${own}.`, 421);
    const site = c.req.header('sec-fetch-site');
    const isNavigation = c.req.header('sec-fetch-mode') === 'navigate';
    if (site !== undefined && site !== 'same-origin' && site !== 'none' && !isNavigation)
      return c.text('Another site may not ask this server.', 403);
    return next();
  };
}
