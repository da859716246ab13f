/** The proxies that the agent's environment names, as libcurl reads it: `http_proxy`, `https_proxy`, `all_proxy`, `no_proxy`. */
import { Agent, type Dispatcher, EnvHttpProxyAgent } from "undici";

export interface FetchDispatchers {
  for(url: URL): Dispatcher;
  destroy(): Promise<void>;
}

type Variables = Readonly<Record<string, string | undefined>>;

/** @param warn gets a sentence for each proxy that can't be used; what it is for is then fetched without one */
export function fetchDispatchers(variables: Variables, warn: (message: string) => void): FetchDispatchers {
  const noProxy = either(variables, "no_proxy") ?? "";
  const dispatcher = (named: string | undefined): Dispatcher => {
    const proxy = proxyUrl(named ?? either(variables, "all_proxy"), warn);
    if (proxy === undefined) return new Agent();
    // Plain http is asked of the proxy itself: many allow tunnels to port 443 only.
    return new EnvHttpProxyAgent({ httpProxy: proxy, httpsProxy: proxy, noProxy, proxyTunnel: false });
  };
  // In capitals it is not read: a web server sets HTTP_PROXY from a header of the request.
  const http = dispatcher(variables["http_proxy"] || undefined);
  const https = dispatcher(either(variables, "https_proxy"));
  return {
    for: (url) => (url.protocol === "https:" ? https : http),
    async destroy() {
      await Promise.all([http.destroy(), https.destroy()]);
    },
  };
}

function either(variables: Variables, name: string): string | undefined {
  return variables[name] || variables[name.toUpperCase()] || undefined;
}

/** A proxy is often written without a scheme. */
function proxyUrl(text: string | undefined, warn: (message: string) => void): string | undefined {
  if (text === undefined) return undefined;
  const url = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`;
  if (/^https?:\/\//i.test(url) && URL.canParse(url)) return url;
  const shown = url.replace(/\/\/.*@/, "//…@"); // It may hold a password.
  warn(
    `The proxy ${shown} of the environment is not used: expected http://HOST:PORT or https://HOST:PORT; the fetcher asks directly`,
  );
  return undefined;
}
