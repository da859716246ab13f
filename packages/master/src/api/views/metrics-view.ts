import { quote } from "@mesolite/http-api";
import { jsonDouble } from "@mesolite/wire";
import type { ApiContext } from "../context.ts";
import { metricBatches } from "../metrics/metric-batches.ts";

/** GET /metrics/snapshot: one flat object. `timeout` needs no heed, nothing here waits. */
export function metricsParts(context: ApiContext): Generator<string, void, undefined> {
  const batches = metricBatches(context);
  return (function* () {
    let separator = "{";
    for (const batch of batches) {
      let json = "";
      for (const [name, value] of batch) {
        json += `${separator}${quote(name)}:${jsonDouble(value)}`;
        separator = ",";
      }
      yield json;
    }
    yield "}";
  })();
}
