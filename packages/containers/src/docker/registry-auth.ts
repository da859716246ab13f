/** Credentials for registries, from a Docker configuration: `--docker_config`, or a file that a task brings (sandbox-config.ts). */

export interface DockerConfig {
  readonly auths?: Readonly<
    Record<
      string,
      { readonly auth?: string; readonly username?: string; readonly password?: string; readonly identitytoken?: string }
    >
  >;
  /** Names of programs that keep credentials. They are not asked: whoever waits for a pull is told so. */
  readonly credsStore?: string;
  readonly credHelpers?: Readonly<Record<string, string>>;
}

/** Whether credentials for some registry lie where only the Docker command would look. */
export function namesHelpers({ credsStore, credHelpers }: DockerConfig): boolean {
  return Boolean(credsStore) || Object.keys(credHelpers ?? {}).length > 0;
}

/** The value of the X-Registry-Auth header for `registry`; undefined: none is known. */
export function registryAuth(config: DockerConfig | undefined, registry: string): string | undefined {
  const entry = Object.entries(config?.auths ?? {}).find(([name]) => hostOf(name) === hostOf(registry));
  if (!entry) return undefined;
  const [serveraddress, { auth, username, password, identitytoken }] = entry;
  const text = auth === undefined ? `${username ?? ""}:${password ?? ""}` : Buffer.from(auth, "base64").toString("utf8");
  const colon = text.indexOf(":");
  const login = identitytoken ? { identitytoken } : { username: text.slice(0, colon), password: text.slice(colon + 1) };
  // Go's URL encoding, which wants the padding that Node leaves away.
  return Buffer.from(JSON.stringify({ ...login, serveraddress }))
    .toString("base64")
    .replaceAll("+", "-")
    .replaceAll("/", "_");
}

/** Keys are written with and without a scheme and a path. */
function hostOf(registry: string): string {
  return registry.replace(/^https?:\/\//, "").replace(/\/.*$/, "");
}
