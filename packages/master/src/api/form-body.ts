import { decodeUtf8 } from "@mesolite/wire";
import { err, ok, type Result } from "@mesolite/base";

/** The fields of an `application/x-www-form-urlencoded` body, whatever its Content-Type says. Of a repeated field the last value. */
export function decodeForm(body: Uint8Array): Result<ReadonlyMap<string, string>> {
  const fields = new Map<string, string>();
  for (const pair of decodeUtf8(body).split(/[&;]/)) {
    if (pair === "") continue;
    const equals = pair.indexOf("=");
    try {
      if (equals < 0) fields.set(decode(pair), "");
      else fields.set(decode(pair.slice(0, equals)), decode(pair.slice(equals + 1)));
    } catch {
      return err(`Unable to decode query string: malformed escape in '${pair.slice(0, 100)}'`);
    }
  }
  return ok(fields);
}

function decode(text: string): string {
  return decodeURIComponent(text.replaceAll("+", " "));
}
