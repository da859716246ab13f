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
