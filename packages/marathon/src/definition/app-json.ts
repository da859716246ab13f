import type { App } from "./app.ts";

/** Lists and maps that Marathon leaves out when they are empty (its other empty ones, such as labels, are written). */
const omitEmpty = ["constraints", "dependencies", "env", "fetch", "healthChecks", "readinessChecks", "secrets"] as const;

/** An app in the order and with the keys of GET /v2/apps/{id}; absent fields are left out, never null. */
export function appToJson(app: App): Record<string, unknown> {
  const json: Record<string, unknown> = { ...app };
  for (const key of omitEmpty) {
    if (Object.keys(app[key]).length === 0) delete json[key];
  }
  if (app.portDefinitions) {
    json["portDefinitions"] = app.portDefinitions.map((port) =>
      Object.keys(port.labels).length ? port : { ...port, labels: undefined },
    );
  }
  return json;
}

/** Text that is equal for two apps exactly when everything but scale and version is: decides between scaling and restarting. */
export function configText(app: App): string {
  return JSON.stringify({ ...app, instances: 0, version: "", versionInfo: undefined }, sortedKeys);
}

function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}
